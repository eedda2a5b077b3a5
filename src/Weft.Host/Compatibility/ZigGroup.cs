using System.Diagnostics.CodeAnalysis;
using Weft.Host.Diagnostics;
using Weft.Host.Engine;
using Weft.Host.Threads;

namespace Weft.Host.Compatibility;

/// <summary>
/// The cures for the faults of Zig's thread runtime in one group. docs/guide/zig.md lists the faults. It owns a piece of guest
/// memory behind what the module asks for, which was there before the guest ran and which the guest's allocators, that only use what
/// they grew themselves, never touch:
/// <code>
///   frames: one slot per thread | exit stack
/// </code>
/// Thread-safe.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore never makes a handle; the timer ends with the group, in Stop.")]
internal sealed partial class ZigGroup
{
    /// <summary>The most threads that slots are kept for.</summary>
    public const int MaximumThreads = 1 << 14;

    // The frame of wasi_thread_start itself is 64 bytes in Debug, and nothing else lies there.
    private const uint SlotSize = 512;
    private const uint ExitStackSize = 1 << 16;
    private const int PageSizeLog2 = 16;

    private readonly GroupRuntime _group;
    private readonly uint _firstSlot;
    private readonly uint _exitStackTop;
    private readonly Lock _lock = new();
    private readonly Stack<uint> _freeSlots = new();
    private readonly Dictionary<int, uint> _slotTops = [];
    private readonly SemaphoreSlim _exitStack = new(1);
    private GuestThread? _onExitStack;

    private ZigGroup(GroupRuntime group, uint memory, int threads)
    {
        _group = group;
        _firstSlot = memory;
        _exitStackTop = memory + (uint)PagesFor(threads) * (1 << PageSizeLog2);
        _sweep = new(static state => ((ZigGroup)state!).Sweep(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Checks whether a group needs it, and makes it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="module">Its module.</param>
    /// <param name="options">Its options.</param>
    /// <param name="memories">Its memories, with the additional pages.</param>
    public static ZigGroup? Create(GroupRuntime group, ModuleInterface module, GroupOptions options, ReadOnlySpan<SharedMemory> memories)
    {
        if (options.Compatibility != GuestCompatibility.Zig || memories.IsEmpty)
        {
            return null;
        }

        int pages = AdditionalPages(module, options);
        return new(group, (uint)(memories[0].Current.Length - ((ulong)pages << PageSizeLog2)), options.MaxThreads);
    }

    /// <summary>Pages that the first memory of a group has beyond those that the module asks for.</summary>
    public static int AdditionalPages(ModuleInterface module, GroupOptions options)
    {
        // Threads that start in another way than Zig's have no use for it.
        if (options.Compatibility != GuestCompatibility.Zig || !module.Imports.Any(import => import.Name == ZigFunctions.Exit))
        {
            return 0;
        }

        return options.MaxThreads <= MaximumThreads
            ? PagesFor(options.MaxThreads)
            : throw ErrorCatalogue.OptionOutOfRange.Exception(
                nameof(options.MaxThreads), options.MaxThreads, $"1 to {MaximumThreads} with the compatibility '{options.Compatibility}'");
    }

    /// <summary>Where the frame of a thread's <c>wasi_thread_start</c> goes: without this, on the main thread's stack.</summary>
    public uint FrameOf(GuestThread thread, uint stackPointer)
    {
        lock (_lock)
        {
            if (_slotTops.TryGetValue(thread.Id, out uint known))
            {
                return known;
            }

            // There are as many slots as threads may be alive, so one is free.
            uint slot = _freeSlots.TryPop(out uint free) ? free : (uint)_slotTops.Count;
            uint top = _firstSlot + (slot + 1) * SlotSize;
            if (top > _exitStackTop - ExitStackSize)
            {
                return stackPointer;
            }

            _slotTops.Add(thread.Id, top);
            return top;
        }
    }

    /// <summary>
    /// Where a thread's stack begins. Zig sets the pointer to the lower end of the region and leaves the region itself, which ends
    /// where the thread-locals begin, unused.
    /// </summary>
    public static uint StackBelow(uint stackPointer, uint tls) => tls > stackPointer ? tls & ~15u : stackPointer;

    /// <summary>
    /// Where a detached thread stands while it frees its block. Zig has it stand on the stack of its spawner, who may be running
    /// there; here it is a stack that one thread at a time uses.
    /// </summary>
    public uint ExitStackOf(GuestThread thread, uint stackPointer)
    {
        lock (_lock)
        {
            // The epilogue takes the frame down.
            if (_slotTops.TryGetValue(thread.Id, out uint top) && stackPointer <= top && stackPointer > top - SlotSize)
            {
                return stackPointer;
            }
        }

        thread.EnterBlocking(ZigFunctions.Detach);
        try
        {
            _exitStack.Wait(thread.Stopping);
        }
        catch (OperationCanceledException)
        {
            return stackPointer;
        }
        finally
        {
            thread.LeaveBlocking();
        }

        _onExitStack = thread;
        return _exitStackTop;
    }

    /// <summary>
    /// Holds an ending thread until its parent has stored its id, which it does only after <c>thread-spawn</c> has returned: a 0
    /// stored before that would be overwritten, and the joiner would wait for ever.
    /// </summary>
    public static unsafe void AwaitParent(GuestThread thread, int* id)
    {
        SpinWait spinner = default;
        while (Volatile.Read(ref *id) != thread.Id && !thread.IsStopping)
        {
            spinner.SpinOnce(sleep1Threshold: 100);
        }
    }

    /// <summary>Gives back what a thread had.</summary>
    public void ThreadEnded(GuestThread thread)
    {
        lock (_lock)
        {
            if (_slotTops.Remove(thread.Id, out uint top))
            {
                _freeSlots.Push((top - _firstSlot) / SlotSize - 1);
            }
        }

        if (_onExitStack == thread)
        {
            _onExitStack = null;
            _exitStack.Release();
        }
    }

    private static int PagesFor(int threads) =>
        (int)((threads * (long)SlotSize + ExitStackSize + (1 << PageSizeLog2) - 1) >> PageSizeLog2);
}
