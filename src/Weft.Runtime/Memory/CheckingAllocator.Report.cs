using System.Diagnostics.CodeAnalysis;
using Weft.Text;
using Weft.Threading;

namespace Weft.Memory;

public unsafe partial struct CheckingAllocator
{
    private static void WriteLeak(CheckedBlock* block)
    {
        Utf8Writer line = new(stackalloc byte[192]);
        line.Write("leak: "u8);
        Describe(ref line, block);
        Terminal.WriteErrorLine(line.Written);
    }

    [DoesNotReturn]
    private static void FailFree(CheckedBlock* block, nuint size, nuint alignment)
    {
        if (block->State == CheckedBlock.Freed)
        {
            Fail("memory was freed twice: "u8, block);
        }

        if (block->State != CheckedBlock.InUse)
        {
            Panic.Raise("memory was freed that was not allocated here, was freed long ago, or has another alignment"u8);
        }

        if (block->Size == size && block->Alignment == alignment)
        {
            FailOverrun(block);
        }

        Utf8Writer message = new(stackalloc byte[256]);
        message.Write("memory was freed with a size of "u8);
        message.Write(size);
        message.Write(" and an alignment of "u8);
        message.Write(alignment);
        message.Write(": "u8);
        Describe(ref message, block);
        Panic.Raise(message.Written);
    }

    [DoesNotReturn]
    private static void FailOverrun(CheckedBlock* block) =>
        Fail(CheckedBlock.IsBackIntact(block) ? "memory was written before a block: "u8 : "memory was written behind a block: "u8, block);

    [DoesNotReturn]
    private static void Fail(ReadOnlySpan<byte> what, CheckedBlock* block)
    {
        Utf8Writer message = new(stackalloc byte[256]);
        message.Write(what);
        Describe(ref message, block);
        Panic.Raise(message.Written);
    }

    // 24 bytes aligned to 8, allocated at parser.cs:17 by thread 3
    private static void Describe(scoped ref Utf8Writer writer, CheckedBlock* block)
    {
        writer.Write(block->Size);
        writer.Write(" bytes aligned to "u8);
        writer.Write(block->Alignment);
        writer.Write(", allocated"u8);
        if (block->PlaceLength > 0)
        {
            writer.Write(" at "u8);
            writer.Write(new ReadOnlySpan<byte>(block->Place, block->PlaceLength));
        }

        if (block->Line > 0)
        {
            writer.Write(":"u8);
            writer.Write(block->Line);
        }

        writer.Write(block->ThreadId == WasiThread.MainId ? " by the first thread"u8 : " by thread "u8);
        if (block->ThreadId != WasiThread.MainId)
        {
            writer.Write(block->ThreadId);
        }
    }
}
