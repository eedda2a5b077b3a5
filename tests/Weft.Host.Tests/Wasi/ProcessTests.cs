using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

public sealed class ProcessTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(33u)]
    [InlineData(uint.MaxValue)]
    public void Exit_passes_the_code_on(uint code)
    {
        using var wasi = new WasiFixture();
        wasi.Call("proc_exit", code);
        Assert.Equal(code, wasi.Caller.ExitCode);
    }

    [Theory]
    [InlineData(6u, 134u)]
    [InlineData(9u, 137u)]
    [InlineData(15u, 143u)]
    public void A_deadly_signal_ends_the_group_like_in_a_shell(uint signal, uint code)
    {
        using var wasi = new WasiFixture();
        wasi.Call("proc_raise", signal);
        Assert.Equal(code, wasi.Caller.ExitCode);
    }

    [Theory]
    [InlineData(0u, Errno.Success)]
    [InlineData(16u, Errno.Success)]
    [InlineData(27u, Errno.Success)]
    [InlineData(18u, Errno.NotSupported)]
    [InlineData(31u, Errno.Invalid)]
    [InlineData(uint.MaxValue, Errno.Invalid)]
    internal void Other_signals_leave_the_group_running(uint signal, Errno expected)
    {
        using var wasi = new WasiFixture();
        Assert.Equal((int)expected, wasi.Call("proc_raise", signal));
        Assert.Null(wasi.Caller.ExitCode);
    }

    [Fact]
    public void Yield_succeeds()
    {
        using var wasi = new WasiFixture();
        Assert.Equal(0, wasi.Call("sched_yield"));
    }

    [Fact]
    public void Random_bytes_fill_exactly_the_buffer()
    {
        using var wasi = new WasiFixture();
        uint place = wasi.Memory.Allocate(64);
        Assert.Equal(0, wasi.Call("random_get", place + 8, 48));
        byte[] bytes = wasi.Memory.Read(place, 64);
        Assert.Equal(new byte[8], bytes[..8]);
        Assert.Equal(new byte[8], bytes[56..]);
        Assert.NotEqual(new byte[48], bytes[8..56]);
    }

    [Fact]
    public void Random_into_nowhere_is_a_fault()
    {
        using var wasi = new WasiFixture();
        Assert.Equal((int)Errno.Fault, wasi.Call("random_get", (uint)wasi.Memory.Length - 7, 8));
        Assert.Equal((int)Errno.Fault, wasi.Call("random_get", 8, uint.MaxValue));
        Assert.Equal(0, wasi.Call("random_get", (uint)wasi.Memory.Length, 0));
    }
}
