using System.Runtime.CompilerServices;

namespace Weft.Host.Calls;

/// <summary>A guest's memory as a host call sees it: bounds-checked copies, nothing else.</summary>
/// <remarks>
/// Other guest threads may write at any time, so a value is copied once, checked, and never read again.
/// The base of a shared memory never moves and its length never shrinks; the length is taken anew for each host call.
/// </remarks>
internal readonly unsafe struct GuestMemory(byte* address, ulong length)
{
    /// <summary>Bytes that can be accessed.</summary>
    public ulong Length => length;

    /// <summary>Tells whether <paramref name="count"/> bytes at <paramref name="offset"/> lie inside the memory.</summary>
    public bool Contains(ulong offset, ulong count) => offset <= length && count <= length - offset;

    /// <summary>Gives the host address of a guest range, for a system call that copies; <see langword="null"/> if it is out of range.</summary>
    public byte* Address(ulong offset, ulong count) => Contains(offset, count) ? address + offset : null;

    /// <summary>Copies a value out of the guest, at any alignment.</summary>
    public bool TryRead<T>(ulong offset, out T value) where T : unmanaged
    {
        if (!Contains(offset, (ulong)sizeof(T)))
        {
            value = default;
            return false;
        }

        value = Unsafe.ReadUnaligned<T>(address + offset);
        return true;
    }

    /// <summary>Copies a value into the guest, at any alignment.</summary>
    public bool TryWrite<T>(ulong offset, T value) where T : unmanaged
    {
        if (!Contains(offset, (ulong)sizeof(T)))
        {
            return false;
        }

        Unsafe.WriteUnaligned(address + offset, value);
        return true;
    }

    /// <summary>Copies bytes out of the guest into <paramref name="destination"/>.</summary>
    public bool TryRead(ulong offset, Span<byte> destination)
    {
        if (!Contains(offset, (ulong)destination.Length))
        {
            return false;
        }

        new ReadOnlySpan<byte>(address + offset, destination.Length).CopyTo(destination);
        return true;
    }

    /// <summary>Copies bytes from <paramref name="source"/> into the guest.</summary>
    public bool TryWrite(ulong offset, ReadOnlySpan<byte> source)
    {
        if (!Contains(offset, (ulong)source.Length))
        {
            return false;
        }

        source.CopyTo(new Span<byte>(address + offset, source.Length));
        return true;
    }
}
