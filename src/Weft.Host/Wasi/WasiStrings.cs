using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi;

/// <summary>Arguments or environment in the form in which guests ask for them: one block of NUL-terminated UTF-8.</summary>
internal sealed class WasiStrings
{
    private readonly byte[] _block;
    private readonly int[] _offsets;

    public WasiStrings(IReadOnlyList<byte[]> strings)
    {
        _offsets = new int[strings.Count];
        int length = 0;
        for (int i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = length;
            length += strings[i].Length + 1;
        }

        _block = new byte[length];
        for (int i = 0; i < _offsets.Length; i++)
        {
            strings[i].CopyTo(_block, _offsets[i]);
        }
    }

    /// <summary>Tells the guest how much room it needs.</summary>
    public Errno WriteSizes(GuestMemory memory, uint countPointer, uint lengthPointer) =>
        memory.TryWrite(countPointer, (uint)_offsets.Length) && memory.TryWrite(lengthPointer, (uint)_block.Length)
            ? Errno.Success
            : Errno.Fault;

    /// <summary>Writes the strings to one place and their addresses to another; nothing where either does not fit.</summary>
    public Errno Write(GuestMemory memory, uint pointers, uint strings)
    {
        if (!memory.Contains(pointers, (ulong)_offsets.Length * sizeof(uint)) || !memory.TryWrite(strings, _block))
        {
            return Errno.Fault;
        }

        for (int i = 0; i < _offsets.Length; i++)
        {
            memory.TryWrite(pointers + ((ulong)i * sizeof(uint)), strings + (uint)_offsets[i]);
        }

        return Errno.Success;
    }
}
