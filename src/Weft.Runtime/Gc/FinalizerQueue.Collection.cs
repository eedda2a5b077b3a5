namespace Weft.Gc;

/// <content>What a collection does with finalizers. The world is stopped.</content>
internal static unsafe partial class FinalizerQueue
{
    /// <summary>Marks the objects whose finalizers are to run now.</summary>
    public static void MarkReady()
    {
        for (FinalizerNode* node = Queue->Ready.First; node != null; node = node->Next)
        {
            Marker.MarkFrom(node->Target);
        }
    }

    /// <summary>
    /// Finds the objects that have become unreachable, in the order in which they were registered, and marks them and what they refer to:
    /// they live until their finalizers have run. Those whose finalizers are not to run are forgotten.
    /// </summary>
    /// <returns>Whether there are any that live.</returns>
    public static bool FindUnreachable()
    {
        State* queue = Queue;
        FinalizerNode* node = queue->Waiting.TakeAll();
        FinalizerList found = default;
        while (node != null)
        {
            // Which are unreachable is decided for all before any is marked: one that another refers to is finalized as well.
            FinalizerNode* next = node->Next;
            int* header = ObjectReference.Header(ObjectReference.ToPointer(node->Target));
            if (Marker.IsMarked(node->Target))
            {
                queue->Waiting.Add(node);
            }
            else if ((*header & ObjectReference.FinalizerSuppressed) != 0)
            {
                // It may still live, because of another that is finalized; then it can be registered again.
                *header &= ~ObjectReference.FinalizerRegistered;
                queue->Nodes.Return(node);
            }
            else
            {
                found.Add(node);
            }

            node = next;
        }

        if (found.First == null)
        {
            return false;
        }

        node = found.First;
        while (node != null)
        {
            FinalizerNode* next = node->Next;
            *ObjectReference.Header(ObjectReference.ToPointer(node->Target)) &= ~ObjectReference.FinalizerRegistered;
            Marker.MarkFrom(node->Target);
            queue->Pending++;
            queue->Ready.Add(node);
            node = next;
        }

        Marker.Complete();
        queue->Sequence++;
        return true;
    }
}
