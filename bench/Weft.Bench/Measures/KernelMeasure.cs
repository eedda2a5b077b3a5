using System.Diagnostics;
using System.Runtime.InteropServices;
using Weft.Bench.Guests;
using Weft.Bench.Peers;

namespace Weft.Bench.Measures;

/// <summary>A kernel in C#, compiled to a module, beside the same source in this process.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
/// <param name="name">What it is called.</param>
internal sealed unsafe class KernelMeasure<TKernel>(string name) : Measure
    where TKernel : struct, IKernel
{
    // The just-in-time compiler makes its best code of what has been called this often, a while later.
    private const int Rounds = 40;
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private WasmModule? _module;
    private byte* _memory;

    public override string Name => $"C# {name}";

    public override Unit Unit => Unit.Milliseconds;

    public override Target Target => Target.TimesPeer(1.5);

    public override string PeerName => "same file on .NET";

    public override Task PrepareAsync()
    {
        _module = KernelModule<TKernel>.Load("Measure");
        _memory = (byte*)NativeMemory.AlignedAlloc((nuint)TKernel.MemorySize, 16);
        new Span<byte>(_memory, TKernel.MemorySize).Clear();
        for (int i = 0; i < Rounds; i++)
        {
            RunHere();
        }

        return Task.Delay(Settling);
    }

    public override Task<double> RunAsync() => KernelModule<TKernel>.TimeAsync(_module!);

    public override Task<double> RunPeerAsync() => Task.FromResult(RunHere());

    private double RunHere()
    {
        Share whole = new(0, 1, null);
        long before = Stopwatch.GetTimestamp();
        TKernel.Run(_memory, whole);
        double time = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        return TKernel.Result(_memory) == TKernel.Expected ? time : throw new InvalidOperationException("the kernel's result is wrong");
    }
}

/// <summary>A kernel's module.</summary>
/// <typeparam name="TKernel">The kernel.</typeparam>
internal static class KernelModule<TKernel>
    where TKernel : struct, IKernel
{
    /// <summary>Loads the module that runs it in some way.</summary>
    public static WasmModule Load(string way)
    {
        string name = typeof(TKernel).Name;
        return Engines.Get(canInterrupt: false).LoadModule(CSharpGuest.Build($"{name}_{way}", $"KernelGuest<Weft.Bench.Guests.{name}>.{way}"));
    }

    /// <summary>Runs the module; returns the kernel's milliseconds.</summary>
    public static async Task<double> TimeAsync(WasmModule module)
    {
        string output = await GuestProgram.RunAsync(Engines.Get(canInterrupt: false), module, typeof(TKernel).Name, []);
        return GuestProgram.NanosecondsOfOne(output) / 1e6;
    }
}
