using Weft.Memory;

namespace Weft.Threading;

/// <summary>How a thread is to be. The default value is good for most.</summary>
public ref struct SpawnOptions
{
    /// <summary>The stack that a thread has where nothing else is said, in bytes: 256 KiB.</summary>
    /// <remarks>
    /// Only what a program takes the address of lies on this stack, and <c>stackalloc</c>; values and return addresses are in the
    /// engine. It is four times what C gives on this platform, and a thousand threads still fit in the default maximum of 1 GiB.
    /// </remarks>
    public const int DefaultStackSize = 256 * 1024;

    /// <summary>The smallest stack in bytes: smaller sizes are raised to it.</summary>
    public const int MinimumStackSize = 4 * 1024;

    /// <summary>Bytes of stack, rounded up to 16; 0 is <see cref="DefaultStackSize"/>.</summary>
    public int StackSize { get; set; }

    /// <summary>The thread's name, UTF-8. It is copied, and cut off behind 64 bytes.</summary>
    public ReadOnlySpan<byte> Name { get; set; }

    /// <summary>
    /// Where the thread's block comes from; default is <see cref="GeneralAllocator"/>. It must live longer than the thread. The block
    /// of a detached thread is freed by any thread, so then the allocator must be one that all threads may use.
    /// </summary>
    public Allocator Allocator { get; set; }
}
