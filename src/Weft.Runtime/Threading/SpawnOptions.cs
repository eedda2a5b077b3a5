using Weft.Memory;

namespace Weft.Threading;

/// <summary>How a thread is to be. The default value is good for most.</summary>
public ref struct SpawnOptions
{
    /// <summary>The smallest stack in bytes: smaller sizes are raised to it.</summary>
    public const int MinimumStackSize = 4 * 1024;

    /// <summary>Bytes of stack, rounded up to 16; 0 is the size that the module was built with, which is 1 MiB where nothing is said.</summary>
    /// <remarks>
    /// Only what a program takes the address of lies on this stack, and <c>stackalloc</c>; values and return addresses are in the engine.
    /// </remarks>
    public int StackSize { get; set; }

    /// <summary>The thread's name, UTF-8. It is copied, and cut off behind 64 bytes.</summary>
    public ReadOnlySpan<byte> Name { get; set; }

    /// <summary>
    /// Where the thread's block comes from; default is <see cref="GeneralAllocator"/>. It must live longer than the thread. The block
    /// of a detached thread is freed by any thread, so then the allocator must be one that all threads may use.
    /// </summary>
    public Allocator Allocator { get; set; }
}
