using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Gc;

/// <content>Running finalizers, and waiting for that.</content>
internal static unsafe partial class FinalizerQueue
{
    /// <summary>
    /// Takes the next object whose finalizer is to run now, those registered first before others. The finalizer of the one taken before
    /// has run. Unless its finalizer is registered again, that of this one will not run another time.
    /// </summary>
    /// <returns>The object, which nothing here keeps from now on; null where there is none.</returns>
    public static void* Take()
    {
        State* queue = Queue;
        uint target = 0;
        queue->Lock.EnterBriefly();
        queue->Finalizer = WasiThread.CurrentId;
        bool isIdle = queue->IsBusy && Interlocked.Decrement(ref queue->Pending) == 0;
        FinalizerNode* node = queue->Ready.Take();
        queue->IsBusy = node != null;
        if (node != null)
        {
            target = node->Target;
            queue->Nodes.Return(node);
        }

        queue->Lock.Exit();
        if (isIdle)
        {
            Parking.Wake(&queue->Pending, Parking.All);
        }

        return ObjectReference.ToPointer(target);
    }

    /// <summary>Has a thread that runs finalizers, once the first are due; null where there is none. The collector is in its namespace alone.</summary>
    public static delegate*<void> Starter;

    /// <summary>Calls <see cref="Starter"/> where finalizers are due.</summary>
    public static void StartThread()
    {
        if (Starter != null && HasWork)
        {
            Starter();
        }
    }

    /// <summary>The thread of an id runs finalizers, from its start on.</summary>
    public static void Adopt(int id) => Interlocked.CompareExchange(ref Queue->Finalizer, id, 0);

    /// <summary>Whether the finalizers of objects are due.</summary>
    public static bool HasWork => Volatile.Read(ref Queue->Pending) != 0;

    /// <summary>How many objects wait for their finalizer.</summary>
    public static int CountReady()
    {
        State* queue = Queue;
        int count = 0;
        queue->Lock.EnterBriefly();
        for (FinalizerNode* node = queue->Ready.First; node != null; node = node->Next)
        {
            count++;
        }

        queue->Lock.Exit();
        return count;
    }

    /// <summary>Waits until there may be an object to take.</summary>
    public static void WaitForWork()
    {
        State* queue = Queue;
        while (true)
        {
            int seen = Volatile.Read(ref queue->Sequence);
            queue->Lock.EnterBriefly();
            bool hasWork = queue->Ready.First != null;
            queue->Lock.Exit();
            if (hasWork)
            {
                return;
            }

            Parking.Wait(&queue->Sequence, seen, Duration.Infinite);
        }
    }

    /// <summary>Has a thread in <see cref="WaitForWork"/> look again, where a collection has found objects.</summary>
    public static void Announce()
    {
        State* queue = Queue;
        int sequence = Volatile.Read(ref queue->Sequence);
        if (Interlocked.Exchange(ref queue->Announced, sequence) != sequence)
        {
            Parking.Wake(&queue->Sequence, Parking.All);
        }
    }

    /// <summary>
    /// Waits until the finalizers of all objects have run that were found unreachable. Nothing to wait for is where no thread runs
    /// finalizers, and for that thread itself.
    /// </summary>
    public static void WaitUntilIdle()
    {
        State* queue = Queue;
        int finalizer = Volatile.Read(ref queue->Finalizer);
        if (!BuildFeatures.Threads || finalizer == 0 || finalizer == WasiThread.CurrentId)
        {
            return;
        }

        int pending = Volatile.Read(ref queue->Pending);
        while (pending != 0)
        {
            Parking.Wait(&queue->Pending, pending, Duration.Infinite);
            pending = Volatile.Read(ref queue->Pending);
        }
    }
}
