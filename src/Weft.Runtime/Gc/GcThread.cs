using System.Runtime.CompilerServices;
using Weft.Threading;

namespace Weft.Gc;

/// <summary>What the collector knows of a thread; a part of <see cref="StartRecord"/>.</summary>
/// <remarks>
/// Thread safety: <see cref="State"/> by atomic steps (<see cref="GcSafepoint"/>); what it guards, the stack pointer and the buffers, is
/// the thread's while it runs and the collector's while the world is stopped. The links are guarded by <see cref="GcThreads"/>.
/// </remarks>
internal unsafe struct GcThread
{
    /// <summary>The thread runs, and changes the heap as it likes.</summary>
    public const int Running = 0;

    /// <summary>The thread is in a call of the host that may take long, and touches no object until it has left the region.</summary>
    public const int Safe = 1;

    /// <summary>The thread collects. It may write a message and end the program, but not wait for the world that it has stopped.</summary>
    public const int Collecting = 2;

    /// <summary>
    /// This and all above: the thread has seen that the world is to stop, and waits to be set <see cref="Running"/>. The state is the
    /// number of that stop, which <see cref="GcSafepoint.StopRequested"/> had, or of a later one whose collector has found the thread so.
    /// </summary>
    public const int Parked = 3;

    /// <summary>One of the constants, or above the last.</summary>
    public int State;

    /// <summary>Where the stack in use began when the thread last stopped running.</summary>
    public byte* StackPointer;

    /// <summary>The end of the stack.</summary>
    public byte* StackTop;

    /// <summary>The thread-local block.</summary>
    public byte* TlsBase;

    /// <summary>The next thread.</summary>
    public GcThread* Next;

    /// <summary>The one before.</summary>
    public GcThread* Previous;

    /// <summary>The bytes of all objects that the thread has made, and of what is left in its buffers.</summary>
    public long TakenBytes;

    /// <summary>The buffers.</summary>
    public AllocationBuffers Buffers;

    /// <summary>The running thread; null before the program starts, and after the thread has left the collector's list.</summary>
    public static GcThread* Current
    {
        get
        {
            StartRecord* record = StartRecord.Current;
            return record == null ? null : &record->Collector;
        }
    }

    /// <summary>The bytes of all objects that the thread has made. Exact for the running thread and while the world is stopped.</summary>
    public static long AllocatedBytes(GcThread* thread)
    {
        long unused = 0;
        for (int sizeClass = 0; sizeClass < CellSizes.Count; sizeClass++)
        {
            AllocationBuffer* buffer = Buffer(thread, sizeClass);
            unused += buffer->Limit - buffer->Bump;
        }

        return thread->TakenBytes - unused;
    }

    /// <summary>The buffer of a class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AllocationBuffer* Buffer(GcThread* thread, int sizeClass) =>
        (AllocationBuffer*)Unsafe.AsPointer(ref thread->Buffers) + sizeClass;

    /// <summary>Gives the buffers back when the thread ends.</summary>
    public static void Retire(GcThread* thread)
    {
        for (int sizeClass = 0; sizeClass < CellSizes.Count; sizeClass++)
        {
            thread->TakenBytes -= AllocationBuffer.Retire(Buffer(thread, sizeClass));
        }
    }

    /// <summary>Empties the buffers for a collection. The world is stopped.</summary>
    public static void Forget(GcThread* thread)
    {
        for (int sizeClass = 0; sizeClass < CellSizes.Count; sizeClass++)
        {
            thread->TakenBytes -= AllocationBuffer.Forget(Buffer(thread, sizeClass));
        }
    }
}
