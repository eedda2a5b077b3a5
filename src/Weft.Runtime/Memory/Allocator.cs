using System.Runtime.CompilerServices;
using Weft.Intrinsics;

namespace Weft.Memory;

/// <summary>
/// Something that gives memory and takes it back: three functions and what they work on. It is a value of four words, copied freely; what
/// it points to must live as long as any copy is used. Whether it may be used from several threads is said by whoever made it.
/// </summary>
/// <remarks>
/// Who frees gives the size and the alignment again, as they were asked for: allocators need no headers and look nothing up.
/// </remarks>
public readonly unsafe struct Allocator
{
    private readonly void* _context;
    private readonly delegate*<void*, nuint, nuint, void*> _allocate;
    private readonly delegate*<void*, void*, nuint, nuint, void> _free;
    private readonly delegate*<void*, void*, nuint, nuint, nuint, bool> _resize;

    /// <summary>Makes an allocator of its parts.</summary>
    /// <param name="context">What the functions get as their first argument.</param>
    /// <param name="allocate">
    /// Context, size in bytes (at least 1), alignment (a power of two) to the address of uninitialized memory, or null where there is none.
    /// </param>
    /// <param name="free">Context, address, size and alignment.</param>
    /// <param name="resize">
    /// Context, address, old size, new size and alignment to whether the memory at the address now has the new size; the address stays.
    /// </param>
    public Allocator(
        void* context,
        delegate*<void*, nuint, nuint, void*> allocate,
        delegate*<void*, void*, nuint, nuint, void> free,
        delegate*<void*, void*, nuint, nuint, nuint, bool> resize)
    {
        _context = context;
        _allocate = allocate;
        _free = free;
        _resize = resize;
    }

    /// <summary>Whether this is no allocator: <see langword="default"/>, which options take as "the usual one".</summary>
    public bool IsDefault => _allocate == null;

    /// <summary>Takes memory. Its content is undefined.</summary>
    /// <param name="size">Bytes. Of 0 bytes the address is unique as well.</param>
    /// <param name="alignment">A power of two, up to 65,536.</param>
    /// <param name="file">The place of the call, for a <see cref="CheckingAllocator"/> in a checked build; leave it out.</param>
    /// <param name="line">The line of the call; leave it out.</param>
    /// <returns>The address, or null where there is no memory.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* Allocate(nuint size, nuint alignment = 16, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        BuildFeatures.Checked ? AllocateFrom(size, alignment, file, line) : _allocate(_context, AtLeastOne(size), alignment);

    /// <summary>Gives memory back.</summary>
    /// <param name="address">What <see cref="Allocate"/> returned; nothing happens on null.</param>
    /// <param name="size">The size it has.</param>
    /// <param name="alignment">The alignment it was asked for with.</param>
    public void Free(void* address, nuint size, nuint alignment = 16)
    {
        if (address != null)
        {
            _free(_context, address, AtLeastOne(size), alignment);
        }
    }

    /// <summary>Changes the size of memory without moving it.</summary>
    /// <returns>Whether it has the new size now; if not it is as it was.</returns>
    /// <inheritdoc cref="Reallocate" path="/param"/>
    public bool TryResize(void* address, nuint oldSize, nuint newSize, nuint alignment = 16) =>
        _resize(_context, address, AtLeastOne(oldSize), AtLeastOne(newSize), alignment);

    /// <summary>Changes the size of memory, moving it where it has to.</summary>
    /// <param name="address">What <see cref="Allocate"/> returned, or null for nothing yet.</param>
    /// <param name="oldSize">The size it has.</param>
    /// <param name="newSize">The size it gets.</param>
    /// <param name="alignment">The alignment it was asked for with.</param>
    /// <param name="file">The place of the call; leave it out.</param>
    /// <param name="line">The line of the call; leave it out.</param>
    /// <returns>The address from now on, or null where there is no memory: then the old memory is as it was.</returns>
    public void* Reallocate(
        void* address, nuint oldSize, nuint newSize, nuint alignment = 16, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (address != null && TryResize(address, oldSize, newSize, alignment))
        {
            return address;
        }

        void* moved = Allocate(newSize, alignment, file, line);
        if (moved != null && address != null)
        {
            WasmInstruction.MemoryCopy(moved, address, oldSize < newSize ? oldSize : newSize);
            Free(address, oldSize, alignment);
        }

        return moved;
    }

    /// <summary>Takes memory for a value, which starts as <see langword="default"/>.</summary>
    /// <returns>Its address, or null where there is no memory; freed with <see cref="Destroy"/>.</returns>
    /// <inheritdoc cref="Allocate" path="/param"/>
    public T* Create<T>([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        T* value = (T*)Allocate((nuint)sizeof(T), 16, file, line);
        if (value != null)
        {
            *value = default;
        }

        return value;
    }

    /// <summary>Gives back what <see cref="Create"/> returned; nothing happens on null.</summary>
    public void Destroy<T>(T* value)
        where T : unmanaged => Free(value, (nuint)sizeof(T));

    /// <summary>Takes memory for values one behind the other. Their content is undefined.</summary>
    /// <param name="length">How many values, 0 or more.</param>
    /// <param name="file">The place of the call; leave it out.</param>
    /// <param name="line">The line of the call; leave it out.</param>
    /// <returns>The first one's address, or null where there is no memory; freed with <see cref="DestroyMany"/>.</returns>
    public T* CreateMany<T>(int length, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged
    {
        // Beyond this the size is no 32-bit number, nor would a span have room.
        if ((uint)length > int.MaxValue / (uint)sizeof(T))
        {
            return null;
        }

        return (T*)Allocate((nuint)length * (nuint)sizeof(T), 16, file, line);
    }

    /// <summary>Gives back what <see cref="CreateMany"/> returned; nothing happens on null.</summary>
    /// <param name="values">The first value.</param>
    /// <param name="length">How many values were asked for.</param>
    public void DestroyMany<T>(T* values, int length)
        where T : unmanaged => Free(values, (nuint)length * (nuint)sizeof(T));

    private void* AllocateFrom(nuint size, nuint alignment, string file, int line)
    {
        fixed (char* path = file)
        {
            bool isOutermost = AllocationPlace.TryEnter(path, file.Length, line);
            void* address = _allocate(_context, AtLeastOne(size), alignment);
            if (isOutermost)
            {
                AllocationPlace.Leave();
            }

            return address;
        }
    }

    private static nuint AtLeastOne(nuint size) => size == 0 ? 1 : size;
}
