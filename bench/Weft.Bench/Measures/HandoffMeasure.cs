namespace Weft.Bench.Measures;

/// <summary>Two threads that hand a word back and forth through a futex: there and back again.</summary>
internal sealed class HandoffMeasure() : GuestMeasure("handoff", 10_000, canInterrupt: true)
{
    public override string Name => "futex hand-off";

    public override Unit Unit => Unit.Microseconds;

    public override Target Target => Target.TimesPeer(1.5);

    public override string PeerName => "native, futex(2)";

    protected override double NanosecondsPerUnit => 1000;
}
