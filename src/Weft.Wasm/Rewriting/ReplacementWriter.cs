using Weft.Wasm.Instructions;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Rewriting;

/// <summary>Takes the instructions of a replacement.</summary>
public sealed class ReplacementWriter
{
    private readonly ByteWriter _writer = new();
    private readonly List<HostImport> _imports = [];
    private readonly uint _firstInserted;

    internal ReplacementWriter(Module module)
    {
        _firstInserted = (uint)module.CountImports(ExternalKind.Function);
        ImportedMemoryCount = (uint)module.CountImports(ExternalKind.Memory);
        Memories = module.GetAllMemories();
    }

    /// <summary>The memories of the module.</summary>
    public IReadOnlyList<MemoryType> Memories { get; }

    /// <summary>How many of the memories are imported; they come first.</summary>
    public uint ImportedMemoryCount { get; }

    /// <summary>The imports that were called, in the order of their indices.</summary>
    internal IReadOnlyList<HostImport> Imports => _imports;

    /// <summary>The number of bytes of all replacements.</summary>
    internal int Length => _writer.Length;

    /// <summary>The bytes of all replacements.</summary>
    internal ReadOnlyMemory<byte> Written => _writer.Written;

    /// <summary>Finds a memory.</summary>
    /// <param name="index">The memory.</param>
    /// <returns>Its type, or <see langword="null"/> if there is no such memory.</returns>
    public MemoryType? FindMemory(MemoryIndex index) => index.Value < (uint)Memories.Count ? Memories[(int)index.Value] : null;

    /// <summary>Writes an instruction without immediates.</summary>
    /// <param name="opcode">The instruction.</param>
    public void Write(Opcode opcode)
    {
        byte prefix = OpcodePage.Prefix(opcode);
        if (prefix == 0)
        {
            _writer.WriteByte((byte)opcode);
            return;
        }

        _writer.WriteByte(prefix);
        _writer.WriteU32(OpcodePage.Number(opcode));
    }

    /// <summary>Writes <c>i32.const</c>.</summary>
    /// <param name="value">The constant.</param>
    public void WriteI32(int value)
    {
        Write(Opcode.I32Const);
        _writer.WriteSigned(value);
    }

    /// <summary>Writes <c>i64.const</c>.</summary>
    /// <param name="value">The constant.</param>
    public void WriteI64(long value)
    {
        Write(Opcode.I64Const);
        _writer.WriteSigned(value);
    }

    /// <summary>Writes an instruction whose immediates are indices, of anything but functions: those are not settled yet.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="indices">Its immediates, in the order of the binary format.</param>
    public void WriteIndexed(Opcode opcode, params ReadOnlySpan<uint> indices)
    {
        Write(opcode);
        foreach (uint index in indices)
        {
            _writer.WriteU32(index);
        }
    }

    /// <summary>Writes a memory access with the alignment, memory and offset of another.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="original">The access whose immediates it gets.</param>
    public void WriteMemoryAccess(Opcode opcode, scoped in InstructionReader original)
    {
        const uint HasMemory = 0x40;
        Write(opcode);
        _writer.WriteU32(original.SecondIndex | (original.Index != 0 ? HasMemory : 0));
        if (original.Index != 0)
        {
            _writer.WriteU32(original.Index);
        }

        _writer.WriteU64((ulong)original.Value);
    }

    /// <summary>Writes a call, and adds the import at its first use.</summary>
    /// <param name="import">What to call.</param>
    public void WriteCall(HostImport import)
    {
        int ordinal = _imports.IndexOf(import);
        if (ordinal < 0)
        {
            ordinal = _imports.Count;
            _imports.Add(import);
        }

        Write(Opcode.Call);
        _writer.WriteU32(_firstInserted + (uint)ordinal);
    }
}
