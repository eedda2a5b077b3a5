using Weft.Intrinsics;

namespace Weft.Threading;

/// <summary>
/// The blocks of detached threads that have finished. A thread still stands on its block when it puts it here, so a block is freed only
/// when its <see cref="StartRecord.Alive"/> is 0, the last thing that a thread stores.
/// </summary>
/// <remarks>
/// A stack without locks: one is pushed by compare-and-exchange, and all are taken by one exchange. Nothing is ever popped alone, so a
/// head that has come back to the same address is no danger (the ABA problem).
/// </remarks>
internal static unsafe class DeadList
{
    private static nint s_head;

    /// <summary>Puts a block on the list.</summary>
    public static void Push(StartRecord* record) => Push(record, record);

    /// <summary>
    /// Frees the blocks that have been left. Called at every spawn, join, detach and thread exit, so that no more blocks wait than threads
    /// are about to leave theirs.
    /// </summary>
    public static void Reap()
    {
        if (Volatile.Read(ref s_head) == 0)
        {
            return;
        }

        StartRecord* record = (StartRecord*)Interlocked.Exchange(ref s_head, 0);
        RaceWindow.At(RacePoint.DeadListTaken);
        StartRecord* first = null;
        StartRecord* last = null;
        while (record != null)
        {
            StartRecord* next = record->NextDead;
            if (Volatile.Read(ref record->Alive) == 0)
            {
                ThreadBlock.Free(record);
            }
            else
            {
                record->NextDead = first;
                first = record;
                last = last == null ? record : last;
            }

            record = next;
        }

        if (first != null)
        {
            Push(first, last);
        }
    }

    private static void Push(StartRecord* first, StartRecord* last)
    {
        nint head;
        do
        {
            head = Volatile.Read(ref s_head);
            last->NextDead = (StartRecord*)head;
        }
        while (Interlocked.CompareExchange(ref s_head, (nint)first, head) != head);
    }
}
