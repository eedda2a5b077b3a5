namespace Weft.Bench.Measures;

/// <summary>Spawn and join of an empty thread.</summary>
internal sealed class SpawnJoinMeasure() : GuestMeasure("spawn_join", 3_000, canInterrupt: true)
{
    public override string Name => "spawn and join";

    public override Unit Unit => Unit.Microseconds;

    public override Target Target => Target.TimesPeer(0.5);

    public override string PeerName => "native, pthreads";

    protected override double NanosecondsPerUnit => 1000;
}
