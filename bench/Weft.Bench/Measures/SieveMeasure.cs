namespace Weft.Bench.Measures;

/// <summary>Work that is bound by memory, on an engine that does not check for interruption.</summary>
internal sealed class SieveMeasure() : GuestMeasure("sieve", 1, canInterrupt: false)
{
    public override string Name => "sieve";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.TimesPeer(1.5);

    protected override double NanosecondsPerUnit => 1_000_000;
}
