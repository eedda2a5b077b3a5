using Weft.Bench.Guests;

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
        new CompileMeasure(),
    ];
}
