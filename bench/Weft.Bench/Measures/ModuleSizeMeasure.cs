using Weft.Bench.Peers;
using Weft.Interop.Tests.Guests;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Measures;

/// <summary>The size of the sample's module.</summary>
internal sealed class ModuleSizeMeasure : Measure
{
    private double _size;
    private double _peerSize;

    public override string Name => "sample's module";

    public override Unit Unit => Unit.Kilobytes;

    public override Target Target => Target.Figure(20);

    public override string PeerName => "threads.zig, ReleaseSmall";

    public override int Repetitions => 1;

    public override Task PrepareAsync()
    {
        string zig = BenchGuest.Require(Toolchain.Zig);
        string source = Path.Combine(Repository.Root, "tests", "Weft.Interop.Tests", "guests", "zig", "threads.zig");
        _size = new FileInfo(CSharpGuest.BuildSample()).Length / 1000.0;
        _peerSize = new FileInfo(ZigGuest.Build(zig, source, "ReleaseSmall")).Length / 1000.0;
        return Task.CompletedTask;
    }

    public override Task<double> RunAsync() => Task.FromResult(_size);

    public override Task<double> RunPeerAsync() => Task.FromResult(_peerSize);
}
