namespace Weft.Bench.Measures;

/// <summary>A promise about the ratios of all measures of a group.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Group">The group.</param>
/// <param name="Target">What was promised of a ratio.</param>
/// <param name="Kind">What is made of the ratios.</param>
internal sealed record Summary(string Name, string Group, Target Target, SummaryKind Kind);

/// <summary>What is made of the ratios of a group.</summary>
internal enum SummaryKind
{
    /// <summary>Their geometric mean.</summary>
    GeometricMean,

    /// <summary>The one that is farthest from what one wishes.</summary>
    Worst,
}

/// <summary>What came of a summary.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Members">The results of its group that have a ratio; at least one.</param>
/// <param name="Missing">How many of the group have none.</param>
internal sealed record SummaryResult(Summary Summary, IReadOnlyList<MeasureResult> Members, int Missing)
{
    /// <summary>The unit of the measures.</summary>
    public Unit Unit => Members[0].Measure.Unit;

    /// <summary>The member with the worst ratio.</summary>
    public MeasureResult Worst =>
        Unit.IsHigherBetter ? Members.MinBy(member => member.Ratio)! : Members.MaxBy(member => member.Ratio)!;

    /// <summary>What was made of the ratios.</summary>
    public double Ratio => Summary.Kind == SummaryKind.Worst
        ? Worst.Ratio
        : Math.Exp(Members.Average(member => Math.Log(member.Ratio)));

    /// <summary>Whether the promise is kept, as far as was measured.</summary>
    public bool? IsMet => Summary.Target.IsMet(double.NaN, Ratio, Unit);

    /// <summary>Makes a summary of results; <see langword="null"/> where none of the group was taken.</summary>
    public static SummaryResult? Of(Summary summary, IReadOnlyList<MeasureResult> results)
    {
        List<MeasureResult> members = [.. results.Where(result => result.Measure.Group == summary.Group)];
        int all = members.Count;
        members.RemoveAll(member => member.Unavailable is not null || member.Peer is null);
        return members.Count == 0 ? null : new(summary, members, all - members.Count);
    }
}
