using Weft.Bench.Guests;

namespace Weft.Bench.Measures;

/// <summary>A kernel in C# on two threads, beside the same one on one.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
/// <param name="name">What it is called.</param>
internal sealed class TwoThreadsMeasure<TKernel>(string name) : Measure
    where TKernel : struct, IKernel
{
    private WasmModule? _two;
    private WasmModule? _one;

    public override string Name => $"C# {name}, two threads";

    public override Unit Unit => Unit.PerSecond;

    public override Target Target => Target.TimesPeer(1.8);

    public override string PeerName => "one thread";

    public override Task PrepareAsync()
    {
        if (Environment.ProcessorCount < 2)
        {
            throw new MeasureUnavailableException("needs two processors");
        }

        _two = KernelModule<TKernel>.Load("MeasureOnTwo");
        _one = KernelModule<TKernel>.Load("Measure");
        return Task.CompletedTask;
    }

    public override async Task<double> RunAsync() => 1000 / await KernelModule<TKernel>.TimeAsync(_two!);

    public override async Task<double> RunPeerAsync() => 1000 / await KernelModule<TKernel>.TimeAsync(_one!);
}
