using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Threading;

/// <summary>
/// The memory that a thread lives on, one piece of one allocator: the stack, which grows down from the thread-local storage, that, and
/// the start record. Every address is aligned by itself: what the allocator gave is aligned to 16 and no more.
/// </summary>
internal static unsafe class ThreadBlock
{
    private const int StackAlignment = 16;

    /// <summary>Takes and lays out a block.</summary>
    /// <param name="stackSize">Bytes, a multiple of 16.</param>
    /// <param name="allocator">Where from.</param>
    /// <returns>The start record, zero but for the block's parts; null where there is no memory.</returns>
    public static StartRecord* Create(nuint stackSize, Allocator allocator)
    {
        // A module without thread-local variables may say 0 for both.
        nuint tlsAlignment = LinkerSymbols.TlsAlign > StackAlignment ? LinkerSymbols.TlsAlign : StackAlignment;
        nuint tlsSize = Alignment.Up(LinkerSymbols.TlsSize, StackAlignment);
        nuint size = stackSize + (tlsAlignment - StackAlignment) + tlsSize + (nuint)sizeof(StartRecord);
        byte* block = (byte*)allocator.Allocate(size, StackAlignment);
        if (block == null)
        {
            return null;
        }

        byte* tls = Alignment.Up(block + stackSize, tlsAlignment);
        StartRecord* record = (StartRecord*)(tls + tlsSize);
        WasmInstruction.MemoryFill(record, 0, (nuint)sizeof(StartRecord));
        record->StackLimit = block;
        record->StackTop = tls;
        record->TlsBase = tls;
        record->Block = block;
        record->BlockSize = size;
        record->Allocator = allocator;
        return record;
    }

    /// <summary>Gives a block back that no thread stands on.</summary>
    public static void Free(StartRecord* record)
    {
        Allocator allocator = record->Allocator;
        allocator.Free(record->Block, record->BlockSize, StackAlignment);
    }
}
