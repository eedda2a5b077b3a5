namespace Weft.Bench.Measures;

/// <summary>A call from a guest to a host function that does nothing, and back.</summary>
internal sealed class HostCallMeasure() : GuestMeasure("host_call", 2_000_000, canInterrupt: true)
{
    public override string Name => "guest-to-host call";

    public override Unit Unit => Unit.Nanoseconds;

    public override Target Target => Target.Figure(30);

    public override string PeerName => "native call by pointer";
}
