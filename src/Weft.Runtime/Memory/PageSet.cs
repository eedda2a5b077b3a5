using System.Numerics;
using Weft.Intrinsics;

namespace Weft.Memory;

/// <summary>
/// A set of pages, a bit each: neighbours join by themselves, and no page that is free is ever touched. Not thread-safe.
/// </summary>
internal unsafe struct PageSet
{
    private const int WordShift = 5;
    private const int BitsPerWord = 1 << WordShift;
    private const int BitMask = BitsPerWord - 1;

    // No page of the set is before the first or at or behind the end; both only narrow the search.
    private int _first;
    private int _end;
    private fixed uint _words[LinearMemory.MaximumPages / BitsPerWord];

    /// <summary>Adds pages.</summary>
    /// <returns>Whether all of them are new to it; if not it is as it was.</returns>
    public bool Add(int first, int count)
    {
        if (HasAny(first, count))
        {
            return false;
        }

        Fill(first, count, present: true);
        _first = _end == 0 || first < _first ? first : _first;
        _end = first + count > _end ? first + count : _end;
        return true;
    }

    /// <summary>Takes pages out that are in it.</summary>
    public void Remove(int first, int count)
    {
        Fill(first, count, present: false);
        if (first == _first)
        {
            _first = first + count;
        }
    }

    /// <summary>Finds the lowest run.</summary>
    /// <param name="count">How long, at least 1.</param>
    /// <returns>Its first page, or -1.</returns>
    public readonly int Find(int count)
    {
        int run = 0;
        int index = _first;
        while (index < _end)
        {
            uint rest = _words[index >> WordShift] >> (index & BitMask);
            if (rest == 0)
            {
                run = 0;
                index = (index | BitMask) + 1;
                continue;
            }

            int absent = BitOperations.TrailingZeroCount(rest);
            if (absent > 0)
            {
                run = 0;
                index += absent;
                continue;
            }

            int present = BitOperations.TrailingZeroCount(~rest);
            run += present;
            index += present;
            if (run >= count)
            {
                return index - run;
            }
        }

        return -1;
    }

    /// <summary>Whether all of the pages are in it.</summary>
    public readonly bool HasRun(int first, int count)
    {
        if (count > LinearMemory.MaximumPages - first)
        {
            return false;
        }

        for (int index = first; index < first + count; index++)
        {
            if (!Has(index))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many pages of it are right before a page.</summary>
    public readonly int RunBefore(int end)
    {
        int first = end;
        while (first > 0 && Has(first - 1))
        {
            first--;
        }

        return end - first;
    }

    private readonly bool HasAny(int first, int count)
    {
        for (int index = first; index < first + count; index++)
        {
            if (Has(index))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool Has(int index) => (_words[index >> WordShift] >> (index & BitMask) & 1) != 0;

    private void Fill(int first, int count, bool present)
    {
        int end = first + count;
        while (first < end)
        {
            int offset = first & BitMask;
            int length = end - first < BitsPerWord - offset ? end - first : BitsPerWord - offset;
            uint mask = (length == BitsPerWord ? uint.MaxValue : (1u << length) - 1) << offset;
            if (present)
            {
                _words[first >> WordShift] |= mask;
            }
            else
            {
                _words[first >> WordShift] &= ~mask;
            }

            first += length;
        }
    }
}
