using Weft.Bench.Guests;
using Weft.Bench.Peers;

namespace Weft.Bench.Measures;

/// <summary>The table of contents.</summary>
internal static class AllMeasures
{
    // So many runs of each take .NET about a tenth of a second.
    private static readonly (string Name, string Class, int Rounds)[] Programs =
    [
        ("n-body", "NBodyProgram()", 10),
        ("fannkuch", "FannkuchProgram()", 3),
        ("spectral norm", "SpectralNormProgram()", 10),
        ("mandelbrot", "MandelbrotProgram()", 4),
        ("sieve", "SieveProgram()", 12),
        ("matrix multiply", "MatrixProgram()", 10),
        ("dictionary", "DictionaryProgram()", 5),
        ("string building", "StringProgram()", 12),
        ("sorting", "SortProgram()", 5),
        ("LINQ", "LinqProgram()", 5),
    ];

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
        new ThreadProgramMeasure("spawn and join", "SpawnAndJoin", "spawn_join", "ReleaseSafe", Unit.Microseconds, 1000),
        new ThreadProgramMeasure("lock and unlock", "LockAlone", "lock_alone", "ReleaseFast", Unit.Nanoseconds, 1),
        new ThreadProgramMeasure("contended lock", "LockContended", "lock_contended", "ReleaseFast", Unit.Nanoseconds, 1),
        new KernelMeasure<NBody>("n-body"),
        new KernelMeasure<Fannkuch>("fannkuch"),
        new KernelMeasure<SpectralNorm>("spectral norm"),
        new KernelMeasure<Mandelbrot>("mandelbrot"),
        new KernelMeasure<Sieve>("sieve"),
        new TwoThreadsMeasure<SpectralNorm>("spectral norm"),
        new TwoThreadsMeasure<Mandelbrot>("mandelbrot"),
        new TwoThreadsMeasure<Sieve>("sieve"),
        new ModuleSizeMeasure(),
        new CompileMeasure("", CSharpGuest.Sample, 1500),
        .. Programs.Select(program => new OrdinaryProgramMeasure(program.Name, program.Class, program.Rounds)),
        new OrdinaryMeasure("binary trees", "BinaryTreesProgram(1)", 5, 3),
        new OrdinaryMeasure("binary trees, two threads", "BinaryTreesProgram(2)", 5, 3),
        new OrdinaryStepMeasure("lock and unlock", "LockAloneProgram()", 3, 2, Unit.Nanoseconds, 1),
        new OrdinaryStepMeasure("contended lock", "LockContendedProgram()", 3, 2, Unit.Nanoseconds, 1),
        new OrdinaryStepMeasure("start and join", "ThreadStartProgram()", 1, 1, Unit.Microseconds, 1000),
        new OrdinaryStepMeasure("throw and catch", "ThrowProgram()", 5, 1, Unit.Microseconds, 1000),
        .. Programs.Select(program => new BrowserMeasure(program.Name, program.Class, program.Rounds)),
        new BrowserMeasure("binary trees", "BinaryTreesProgram(1)", 5),
        new HelloSizeMeasure(),
        new CompileMeasure(" of Console.WriteLine", OrdinaryGuest.Hello, 3000),
        new PauseMeasure(),
    ];

    public static IReadOnlyList<Summary> Summaries { get; } =
    [
        new("ordinary C#, geometric mean", OrdinaryProgramMeasure.GroupName, Target.TimesPeer(2), SummaryKind.GeometricMean),
        new("ordinary C#, worst", OrdinaryProgramMeasure.GroupName, Target.TimesPeer(OrdinaryProgramMeasure.Worst), SummaryKind.Worst),
        new("ordinary C#, browser, geometric mean", BrowserMeasure.GroupName, Target.TimesPeer(3), SummaryKind.GeometricMean),
    ];
}
