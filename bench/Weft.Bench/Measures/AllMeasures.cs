namespace Weft.Bench.Measures;

/// <summary>The table of contents.</summary>
internal static class AllMeasures
{
    public static IReadOnlyList<Measure> List { get; } =
    [
        new HostCallMeasure(),
        new SpawnJoinMeasure(),
        new HandoffMeasure(),
        new StopMeasure(),
        new RewriteMeasure(),
        new CommandStartMeasure(),
        new MandelbrotMeasure(),
        new SieveMeasure(),
    ];
}
