using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

public sealed class ClockTests
{
    [Fact]
    public void Realtime_is_the_time_of_day()
    {
        using var wasi = new WasiFixture();
        uint place = wasi.Memory.Allocate(8);
        DateTime before = DateTime.UtcNow;
        Assert.Equal(0, wasi.Call("clock_time_get", 0, 0, place));
        DateTime time = DateTime.UnixEpoch.AddTicks((long)(wasi.Memory.ReadU64(place) / 100));
        Assert.InRange(time, before.AddMilliseconds(-1), DateTime.UtcNow.AddMilliseconds(1));
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void Other_clocks_never_go_back(uint id)
    {
        using var wasi = new WasiFixture();
        uint place = wasi.Memory.Allocate(8);
        ulong last = 0;
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(0, wasi.Call("clock_time_get", id, 0, place));
            ulong now = wasi.Memory.ReadU64(place);
            Assert.True(now >= last);
            last = now;
        }

        Assert.NotEqual(0ul, last);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    public void A_resolution_is_between_a_nanosecond_and_a_second(uint id)
    {
        using var wasi = new WasiFixture();
        uint place = wasi.Memory.Allocate(8);
        Assert.Equal(0, wasi.Call("clock_res_get", id, place));
        Assert.InRange(wasi.Memory.ReadU64(place), 1ul, 1_000_000_000ul);
    }

    [Theory]
    [InlineData(4u)]
    [InlineData(uint.MaxValue)]
    public void An_unknown_clock_is_invalid(uint id)
    {
        using var wasi = new WasiFixture();
        uint place = wasi.Memory.Allocate(8);
        Assert.Equal((int)Errno.Invalid, wasi.Call("clock_time_get", id, 0, place));
        Assert.Equal((int)Errno.Invalid, wasi.Call("clock_res_get", id, place));
    }

    [Fact]
    public void A_time_to_nowhere_is_a_fault()
    {
        using var wasi = new WasiFixture();
        uint end = (uint)wasi.Memory.Length;
        Assert.Equal((int)Errno.Fault, wasi.Call("clock_time_get", 0, 0, end - 7));
        Assert.Equal((int)Errno.Fault, wasi.Call("clock_res_get", 0, end - 7));
    }
}
