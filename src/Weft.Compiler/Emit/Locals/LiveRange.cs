using System.Runtime.InteropServices;

namespace Weft.Compiler.Emit.Locals;

/// <summary>A stretch of time in which a local is taken.</summary>
/// <param name="Start">When it is written.</param>
/// <param name="End">When it is read for the last time; another value can be written then.</param>
internal readonly record struct LiveSegment(int Start, int End);

/// <summary>When a value, or all values that share a local, are live: segments in order that do not touch.</summary>
internal sealed class LiveRange
{
    private readonly List<LiveSegment> _segments = [];

    /// <summary>Whether it is live at any time.</summary>
    public bool IsEmpty => _segments.Count == 0;

    /// <summary>When it is first live.</summary>
    public int Start => _segments[0].Start;

    /// <summary>Adds a segment anywhere; <see cref="Normalize"/> puts them in order.</summary>
    public void Add(int start, int end)
    {
        if (start < end)
        {
            _segments.Add(new(start, end));
        }
    }

    /// <summary>Orders the segments and joins those that touch.</summary>
    public void Normalize()
    {
        _segments.Sort(static (first, second) => first.Start.CompareTo(second.Start));
        Join(0);
    }

    /// <summary>Whether both are live at some time.</summary>
    public bool Overlaps(LiveRange other)
    {
        (LiveRange few, LiveRange many) = _segments.Count <= other._segments.Count ? (this, other) : (other, this);
        foreach (LiveSegment segment in few._segments)
        {
            int next = many.FirstEndingAfter(segment.Start);
            if (next < many._segments.Count && many._segments[next].Start < segment.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is live before and after a time: written earlier, read later.</summary>
    public bool IsLiveAcross(int time)
    {
        int index = FirstEndingAfter(time);
        return index < _segments.Count && _segments[index].Start < time;
    }

    /// <summary>Adds the segments of another range that does not overlap.</summary>
    public void UnionWith(LiveRange other)
    {
        if (other.IsEmpty)
        {
            return;
        }

        // What lies before the other range stays as it is: ranges mostly grow at their ends.
        int unchanged = FirstEndingAfter(other.Start - 1);
        _segments.AddRange(other._segments);
        CollectionsMarshal.AsSpan(_segments)[unchanged..].Sort(static (first, second) => first.Start.CompareTo(second.Start));
        Join(unchanged);
    }

    private void Join(int start)
    {
        int count = start;
        for (int i = start; i < _segments.Count; i++)
        {
            LiveSegment segment = _segments[i];
            if (count > start && segment.Start <= _segments[count - 1].End)
            {
                LiveSegment last = _segments[count - 1];
                _segments[count - 1] = last with { End = Math.Max(last.End, segment.End) };
            }
            else
            {
                _segments[count++] = segment;
            }
        }

        _segments.RemoveRange(count, _segments.Count - count);
    }

    private int FirstEndingAfter(int time)
    {
        int low = 0;
        int high = _segments.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_segments[middle].End > time)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
