namespace Weft.Host.Wasi.Abi;

/// <summary>The clocks of WASI (<c>clockid</c>).</summary>
internal enum ClockId : uint
{
    Realtime = 0,
    Monotonic = 1,
    ProcessCpuTime = 2,
    ThreadCpuTime = 3,
}
