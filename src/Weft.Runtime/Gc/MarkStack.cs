using System.Runtime.CompilerServices;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Gc;

/// <summary>
/// The objects that are marked and whose references are not followed yet. It has one page, kept from before the first object is made,
/// and takes more while a collection needs them and there are some; what has no room is left out, and the pages where that happened are
/// remembered, so that <see cref="Marker"/> looks through them again.
/// </summary>
/// <remarks>Thread safety: the collector's while the world is stopped.</remarks>
internal static unsafe class MarkStack
{
    private const int UsualMostPages = 64;
    private const int EntriesPerPage = LinearMemory.PageSize / sizeof(uint);

    // An array's slice takes two entries, and one of them has to find room on an empty stack.
    private const int FewestEntries = 4;

    private static uint* s_entries;
    private static int s_count;
    private static int s_capacity;
    private static int s_pages;
    private static int s_limit;
    private static int s_overflowStart;
    private static int s_overflowEnd;

    /// <summary>The most entries that it has room for, at least 4; 0 stands for the usual, four million bytes.</summary>
    public static int Limit
    {
        get => s_limit;
        set
        {
            s_limit = value != 0 && value < FewestEntries ? FewestEntries : value;
            SetCapacity();
        }
    }

    /// <summary>How often something was left out, of all collections.</summary>
    public static long Overflows { get; private set; }

    /// <summary>Takes the first page, once.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool TryCreate()
    {
        if (s_entries == null)
        {
            s_entries = (uint*)PageAllocator.AllocatePages(1);
            s_pages = 1;
            SetCapacity();
        }

        return s_entries != null;
    }

    /// <summary>Adds a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Push(uint word)
    {
        if (s_count < s_capacity || Grow())
        {
            s_entries[s_count++] = word;
        }
        else
        {
            LeaveOut(word);
        }
    }

    /// <summary>Adds a word and what belongs to it, which is taken after it; or neither.</summary>
    public static void Push(uint word, uint detail)
    {
        if (s_count + 1 < s_capacity || Grow())
        {
            s_entries[s_count++] = detail;
            s_entries[s_count++] = word;
        }
        else
        {
            LeaveOut(word);
        }
    }

    /// <summary>Takes the last word.</summary>
    /// <returns>The word, or 0 where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Pop() => s_count == 0 ? 0 : s_entries[--s_count];

    /// <summary>Says where objects have been left out since the last call.</summary>
    /// <param name="start">The first page.</param>
    /// <param name="end">The page behind the last one.</param>
    /// <returns>Whether there are any.</returns>
    public static bool TakeOverflow(out int start, out int end)
    {
        start = s_overflowStart;
        end = s_overflowEnd;
        s_overflowStart = 0;
        s_overflowEnd = 0;
        return end != 0;
    }

    /// <summary>Gives back what a collection took.</summary>
    public static void Trim()
    {
        if (s_pages > 1)
        {
            PageAllocator.FreePages((byte*)s_entries + LinearMemory.PageSize, s_pages - 1);
            s_pages = 1;
            SetCapacity();
        }
    }

    private static bool Grow()
    {
        int pages = s_pages * 2;
        if (s_limit != 0 || pages > UsualMostPages)
        {
            return false;
        }

        uint* entries = (uint*)PageAllocator.AllocatePages(pages);
        if (entries == null)
        {
            return false;
        }

        WasmInstruction.MemoryCopy(entries, s_entries, (nuint)s_count * sizeof(uint));
        PageAllocator.FreePages(s_entries, s_pages);
        s_entries = entries;
        s_pages = pages;
        SetCapacity();
        return true;
    }

    private static void LeaveOut(uint word)
    {
        int page = (int)(word >> LinearMemory.PageShift);
        s_overflowStart = s_overflowEnd == 0 || page < s_overflowStart ? page : s_overflowStart;
        s_overflowEnd = page >= s_overflowEnd ? page + 1 : s_overflowEnd;
        Overflows++;
    }

    private static void SetCapacity()
    {
        int room = s_entries == null ? 0 : s_pages * EntriesPerPage;
        s_capacity = s_limit != 0 && s_limit < room ? s_limit : room;
    }
}
