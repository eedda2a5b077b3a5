namespace Weft.Gc;

/// <content>What a collection does with handles. The world is stopped.</content>
internal static unsafe partial class HandleTable
{
    /// <summary>Marks what strong and pinned handles lead to.</summary>
    public static void MarkStrong()
    {
        MarkTargets(HandleKind.Strong);
        MarkTargets(HandleKind.Pinned);
    }

    /// <summary>
    /// Marks what dependent handles keep, until there is no more: what one keeps may be the target of another. With nothing left out of
    /// the marks, whatever else was marked before.
    /// </summary>
    public static void MarkDependent()
    {
        Marker.Complete();
        while (MarkSecondsOnce())
        {
            Marker.Complete();
        }
    }

    /// <summary>Clears the handles whose targets are not alive.</summary>
    public static void Clear(HandleKind kind)
    {
        for (HandleBlock* block = (HandleBlock*)StateOf(kind)->Blocks; block != null; block = block->Next)
        {
            HandleSlot* slots = HandleBlock.Slots(block);
            for (int index = 0; index < HandleBlock.SlotCount; index++)
            {
                if (!Marker.IsMarked(slots[index].Target))
                {
                    slots[index].Target = 0;
                    slots[index].Second = 0;
                }
            }
        }
    }

    private static void MarkTargets(HandleKind kind)
    {
        for (HandleBlock* block = (HandleBlock*)StateOf(kind)->Blocks; block != null; block = block->Next)
        {
            HandleSlot* slots = HandleBlock.Slots(block);
            for (int index = 0; index < HandleBlock.SlotCount; index++)
            {
                Marker.MarkFrom(slots[index].Target);
            }
        }
    }

    private static bool MarkSecondsOnce()
    {
        bool hasMarked = false;
        for (HandleBlock* block = (HandleBlock*)StateOf(HandleKind.Dependent)->Blocks; block != null; block = block->Next)
        {
            HandleSlot* slots = HandleBlock.Slots(block);
            for (int index = 0; index < HandleBlock.SlotCount; index++)
            {
                // A slot without a target is free, and what it has in the other word is none of ours.
                uint target = slots[index].Target;
                if (target != 0 && Marker.IsMarked(target) && !Marker.IsMarked(slots[index].Second))
                {
                    Marker.MarkFrom(slots[index].Second);
                    hasMarked = true;
                }
            }
        }

        return hasMarked;
    }
}
