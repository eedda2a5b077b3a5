namespace Weft.Bench.Measures;

/// <summary>Floating-point work in a tight loop, on an engine that does not check for interruption.</summary>
internal sealed class MandelbrotMeasure() : GuestMeasure("mandelbrot", 1, canInterrupt: false)
{
    public override string Name => "mandelbrot";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.TimesPeer(1.1);

    protected override double NanosecondsPerUnit => 1_000_000;
}
