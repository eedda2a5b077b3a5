using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Gc;

/// <summary>
/// Making objects. May be called from any thread that <see cref="GcThreads"/> knows. An allocation is a place where the thread may stop
/// and where a collection may run: references that the caller needs afterwards are on its stack.
/// </summary>
internal static unsafe class ObjectHeap
{
    // A block of 4 GiB less a page is no object; so sums of sizes do not wrap.
    private const uint LargestSize = uint.MaxValue - LinearMemory.PageSize;

    private static int s_stressInterval;
    private static int s_stressCount;

    /// <summary>
    /// Collects at every so many-th allocation, of all threads together; 0 is not to. Set by the start-up code from <c>WEFT_GC_STRESS</c>.
    /// </summary>
    public static int StressInterval
    {
        get => s_stressInterval;
        set
        {
            s_stressInterval = value;
            if (value != 0)
            {
                // What threads have in their buffers would pass uncounted.
                Collector.Collect();
            }
        }
    }

    /// <summary>Makes an object.</summary>
    /// <param name="type">Its method table.</param>
    /// <param name="size">The block's bytes: base size and components, at least 8, not rounded up.</param>
    /// <returns>
    /// The reference: zero but for the method table, the header before it zero as well. Null where there is no memory after a collection.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* Allocate(MethodTable* type, uint size)
    {
        if (size > CellSizes.LinearLimit)
        {
            return AllocateOther(type, size);
        }

        int sizeClass = CellSizes.OfLinear(size);
        AllocationBuffer* buffer = GcThread.Buffer(&StartRecord.Current->Collector, sizeClass);
        byte* cell = buffer->Bump;
        if (cell == buffer->Limit)
        {
            return AllocateSlow(type, sizeClass);
        }

        buffer->Bump = cell + ((uint)(sizeClass + 1) * 8);
        *(uint*)(cell + ObjectReference.HeaderSize) = LinearMemory.ToWord(type);
        return cell + ObjectReference.HeaderSize;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void* AllocateOther(MethodTable* type, uint size)
    {
        int sizeClass = CellSizes.Of(size);
        if (sizeClass == CellSizes.Count)
        {
            return AllocateLarge(type, size);
        }

        AllocationBuffer* buffer = GcThread.Buffer(GcThread.Current, sizeClass);
        return buffer->Bump == buffer->Limit ? AllocateSlow(type, sizeClass) : Place(buffer, type);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void* AllocateSlow(MethodTable* type, int sizeClass)
    {
        Pass();
        GcThread* thread = GcThread.Current;
        AllocationBuffer* buffer = GcThread.Buffer(thread, sizeClass);
        bool singly = s_stressInterval != 0;

        // Within the budget; then after the collection that was due; then after one because there is no memory.
        for (int attempt = 0; attempt < 3; attempt++)
        {
            int seen = Collector.Count;
            uint bytes = attempt == 0 && PageLists.IsCollectionDue ? 0 : AllocationBuffer.Refill(buffer, sizeClass, singly);
            if (bytes != 0)
            {
                Count(thread, bytes);
                return Place(buffer, type);
            }

            if (attempt < 2)
            {
                Collector.CollectAfter(seen);
            }
        }

        return null;
    }

    private static void* AllocateLarge(MethodTable* type, uint size)
    {
        Pass();
        if (size > LargestSize)
        {
            return null;
        }

        uint rounded = (size + 7) & ~7u;
        for (int attempt = 0; attempt < 3; attempt++)
        {
            int seen = Collector.Count;
            HeapPage* page = attempt == 0 && PageLists.IsCollectionDue ? null : PageLists.TryTakeLarge(rounded);
            if (page != null)
            {
                byte* cell = HeapPage.Cell(page, 0);
                WasmInstruction.MemoryFill(cell, 0, rounded);
                Count(GcThread.Current, rounded);
                *(uint*)(cell + ObjectReference.HeaderSize) = LinearMemory.ToWord(type);
                return cell + ObjectReference.HeaderSize;
            }

            if (attempt < 2)
            {
                Collector.CollectAfter(seen);
            }
        }

        return null;
    }

    private static void Count(GcThread* thread, uint bytes)
    {
        thread->TakenBytes += bytes;
        PageLists.CountTaken(bytes);
    }

    private static void* Place(AllocationBuffer* buffer, MethodTable* type)
    {
        byte* cell = buffer->Bump;
        buffer->Bump = cell + buffer->Page->CellSize;
        *(uint*)(cell + ObjectReference.HeaderSize) = LinearMemory.ToWord(type);
        return cell + ObjectReference.HeaderSize;
    }

    // What happens to a thread on the way to new memory.
    private static void Pass()
    {
        GcSafepoint.Poll();
        int interval = s_stressInterval;
        if (interval != 0 && Interlocked.Increment(ref s_stressCount) % interval == 0)
        {
            Collector.Collect();
        }
    }
}
