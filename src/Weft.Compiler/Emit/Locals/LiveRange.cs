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

    /// <summary>The number of segments.</summary>
    public int SegmentCount => _segments.Count;

    /// <summary>Orders the segments and joins those that touch.</summary>
    public void Normalize()
    {
        _segments.Sort(static (first, second) => first.Start.CompareTo(second.Start));
        int count = 0;
        for (int i = 0; i < _segments.Count; i++)
        {
            LiveSegment segment = _segments[i];
            if (count > 0 && segment.Start <= _segments[count - 1].End)
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

    /// <summary>Adds the segments of another range that does not overlap. Takes time for the other range, and for what lies behind it.</summary>
    public void UnionWith(LiveRange other)
    {
        foreach (LiveSegment segment in other._segments)
        {
            Insert(segment);
        }
    }

    private void Insert(LiveSegment segment)
    {
        int index = FirstEndingAfter(segment.Start);
        bool touchesPrevious = index > 0 && _segments[index - 1].End == segment.Start;
        bool touchesNext = index < _segments.Count && _segments[index].Start == segment.End;
        if (touchesPrevious)
        {
            int end = touchesNext ? _segments[index].End : segment.End;
            _segments[index - 1] = _segments[index - 1] with { End = end };
            if (touchesNext)
            {
                _segments.RemoveAt(index);
            }
        }
        else if (touchesNext)
        {
            _segments[index] = _segments[index] with { Start = segment.Start };
        }
        else
        {
            _segments.Insert(index, segment);
        }
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
