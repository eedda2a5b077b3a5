using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Gc;

/// <summary>
/// Finds what can be reached. Objects are followed by the references map of their method table, so nothing in them is taken for a
/// reference that is none; ranges of roots are read word by word, and a word that points anywhere into an object keeps it.
/// </summary>
/// <remarks>Thread safety: the collector's while the world is stopped.</remarks>
internal static unsafe class Marker
{
    // An array is followed in parts, so that the stack need not take all that a large one refers to.
    private const int SliceLength = 128;

    // References are 4 more than a multiple of 8; so this bit tells that where to go on comes after the word.
    private const uint IsSlice = 1;

    private static uint s_heapStart;

    /// <summary>Starts marking: no cell has a mark.</summary>
    public static void Begin() => s_heapStart = LinearMemory.ToWord(LinkerSymbols.HeapBase);

    /// <summary>Marks what words of a range point into, and all that is reached from there.</summary>
    /// <param name="start">The first word, aligned to 4.</param>
    /// <param name="end">The end; a rest of less than a word is not looked at.</param>
    public static void MarkRange(byte* start, byte* end)
    {
        byte* address = Memory.Alignment.Up(start, sizeof(uint));
        while (address + sizeof(uint) <= end)
        {
            uint reference = PageTable.FindObject(*(uint*)address);
            if (reference != 0)
            {
                Mark(reference);
                Drain();
            }

            address += sizeof(uint);
        }
    }

    /// <summary>Marks an object and all that is reached from it.</summary>
    /// <param name="reference">A reference; null and objects in static data are nothing to do.</param>
    public static void MarkFrom(uint reference)
    {
        Mark(reference);
        Drain();
    }

    /// <summary>Whether an object is alive as far as is known. Objects in static data are, and null is.</summary>
    public static bool IsMarked(uint reference)
    {
        if (reference < s_heapStart)
        {
            return true;
        }

        HeapPage* page = PageOf(reference);
        return HeapPage.Has(HeapPage.Marks(page), IndexOf(page, reference));
    }

    /// <summary>Follows what was left out because the stack was full. To be called before anybody asks what is alive.</summary>
    public static void Complete()
    {
        while (MarkStack.TakeOverflow(out int start, out int end))
        {
            for (int index = start; index < end; index++)
            {
                HeapPage* page = PageTable.Find((uint)index);
                if (page != null && LinearMemory.PageIndex(page) == index)
                {
                    FollowMarked(page);
                }
            }
        }
    }

    private static void FollowMarked(HeapPage* page)
    {
        uint* marks = HeapPage.Marks(page);
        for (int index = 0; index < page->Count; index++)
        {
            if (marks[index / 32] == 0)
            {
                index |= 31;
                continue;
            }

            byte* reference = HeapPage.Cell(page, index) + ObjectReference.HeaderSize;
            if (HeapPage.Has(marks, (uint)index) && ObjectReference.Type(reference)->HasReferences)
            {
                Follow(LinearMemory.ToWord(reference), 0);
                Drain();
            }
        }
    }

    private static void Drain()
    {
        uint word = MarkStack.Pop();
        while (word != 0)
        {
            Follow(word & ~IsSlice, (word & IsSlice) != 0 ? MarkStack.Pop() : 0);
            word = MarkStack.Pop();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mark(uint reference)
    {
        // Null, and what lies in static data.
        if (reference < s_heapStart)
        {
            return;
        }

        HeapPage* page = PageOf(reference);
        uint index = IndexOf(page, reference);
        if (BuildFeatures.Checked)
        {
            CheckInUse(page, index, reference);
        }

        uint* word = HeapPage.Marks(page) + (index / 32);
        uint bit = 1u << (int)(index % 32);
        if ((*word & bit) != 0)
        {
            return;
        }

        *word |= bit;
        if (ObjectReference.Type(LinearMemory.ToAddress(reference))->HasReferences)
        {
            MarkStack.Push(reference);
        }
    }

    private static void Follow(uint reference, uint from)
    {
        byte* start = LinearMemory.ToAddress(reference);
        MethodTable* type = ObjectReference.Type(start);
        int* map = type->References;
        int number = *map;
        ushort* offsets = (ushort*)(map + 1);
        if (number >= 0)
        {
            MarkAt(start, offsets, number);
            return;
        }

        uint length = *(uint*)(start + ObjectReference.LengthOffset);
        uint end = length;
        if (length - from > SliceLength)
        {
            end = from + SliceLength;
            PushSlice(reference, end);
        }

        byte* elements = start + (type->BaseSize - ObjectReference.HeaderSize);
        if (number == MethodTable.ArrayOfReferences)
        {
            uint* element = (uint*)elements;
            for (uint index = from; index < end; index++)
            {
                Mark(element[index]);
            }

            return;
        }

        number = MethodTable.ReferencesPerElement(number);
        uint size = type->ComponentSize;
        for (uint index = from; index < end; index++)
        {
            MarkAt(elements + (index * size), offsets, number);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MarkAt(byte* start, ushort* offsets, int number)
    {
        for (int index = 0; index < number; index++)
        {
            Mark(*(uint*)(start + offsets[index]));
        }
    }

    private static void PushSlice(uint reference, uint from) => MarkStack.Push(reference | IsSlice, from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static HeapPage* PageOf(uint reference) => (HeapPage*)LinearMemory.ToAddress(reference & ~(HeapPage.Size - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint IndexOf(HeapPage* page, uint reference) =>
        HeapPage.IndexOf(page, (reference & (HeapPage.Size - 1)) - ObjectReference.HeaderSize - page->First);

    private static void CheckInUse(HeapPage* page, uint index, uint reference)
    {
        if (PageTable.FindObject(reference) != reference || !HeapPage.Has(HeapPage.InUse(page), index))
        {
            Panic.Raise("a reference leads to an object that was freed, or to none"u8);
        }
    }
}
