using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Threading;

namespace Weft.Gc;

/// <summary>
/// Objects with finalizers: those that wait to become unreachable, and those that have and wait for their finalizer, which one thread
/// runs: it takes one object after the other. The latter are alive, with all that they refer to.
/// </summary>
/// <remarks>
/// Thread safety: all members that are not the collector's may be called from any running thread; <see cref="Take"/> and
/// <see cref="WaitForWork"/> are one thread's, the one that runs finalizers. The lock is taken briefly, so while the world is stopped
/// nobody holds it.
/// </remarks>
internal static unsafe partial class FinalizerQueue
{
    [FixedAddressValueType]
    private static State s_state;

    private static State* Queue => (State*)Unsafe.AsPointer(ref s_state);

    /// <summary>Makes an object whose finalizer is to run.</summary>
    /// <inheritdoc cref="ObjectHeap.Allocate" path="/param"/>
    /// <inheritdoc cref="ObjectHeap.Allocate" path="/returns"/>
    public static void* Allocate(MethodTable* type, uint size)
    {
        State* queue = Queue;
        queue->Lock.EnterBriefly();
        FinalizerNode* node = queue->Nodes.Take();
        queue->Lock.Exit();
        if (node == null)
        {
            return null;
        }

        byte* reference = (byte*)ObjectHeap.Allocate(type, size);
        queue->Lock.EnterBriefly();
        if (reference == null)
        {
            queue->Nodes.Return(node);
        }
        else
        {
            *ObjectReference.Header(reference) = ObjectReference.FinalizerRegistered;
            node->Target = ObjectReference.Of(reference);
            queue->Waiting.Add(node);
        }

        queue->Lock.Exit();
        return reference;
    }

    /// <summary>The finalizer of an object is not to run when it becomes unreachable.</summary>
    public static void Suppress(void* reference) =>
        Interlocked.Or(ref *ObjectReference.Header((byte*)reference), ObjectReference.FinalizerSuppressed);

    /// <summary>The finalizer of an object is to run when it becomes unreachable, although it has run, or should not have.</summary>
    /// <returns>Whether there was memory to remember it.</returns>
    public static bool TryRegister(void* reference)
    {
        int* header = ObjectReference.Header((byte*)reference);
        State* queue = Queue;
        queue->Lock.EnterBriefly();
        bool isRegistered = (Volatile.Read(ref *header) & ObjectReference.FinalizerRegistered) != 0;
        if (!isRegistered)
        {
            FinalizerNode* node = queue->Nodes.Take();
            if (node != null)
            {
                Interlocked.Or(ref *header, ObjectReference.FinalizerRegistered);
                node->Target = ObjectReference.Of(reference);
                queue->Waiting.Add(node);
                isRegistered = true;
            }
        }

        if (isRegistered)
        {
            Interlocked.And(ref *header, ~ObjectReference.FinalizerSuppressed);
        }

        queue->Lock.Exit();
        return isRegistered;
    }

    private struct State
    {
        public FutexLock Lock;

        // Objects whose finalizer runs or is to run now. Who waits for all finalizers waits for it to be 0.
        public int Pending;

        // Changes when objects are added to those; who runs finalizers waits for it to change.
        public int Sequence;

        // The sequence of which waiters have been told.
        public int Announced;

        // The thread that runs finalizers has an object in hands.
        public bool IsBusy;

        // The id of that thread, or 0 before it has come.
        public int Finalizer;

        public FinalizerList Waiting;
        public FinalizerList Ready;
        public FinalizerNodes Nodes;
    }
}
