using Weft.Cli.Building;

namespace Weft.Cli.Tests.Building;

public sealed class BuildSummaryTests
{
    [Theory]
    [InlineData(412_300, true, 1 << 20, 1 << 30, 1800, "App.wasm  412 KB  threads: on  memory: 1 MiB…1 GiB  1.8 s")]
    [InlineData(9_950, false, 65536, 65536, 90, "App.wasm  10.0 KB  threads: off  memory: 64 KiB  90 ms")]
    [InlineData(999, false, 131072, 1 << 30, 1000, "App.wasm  999 B  threads: off  memory: 128 KiB…1 GiB  1 s")]
    [InlineData(2_340_000, true, 1 << 20, 1 << 30, 12_340, "App.wasm  2.3 MB  threads: on  memory: 1 MiB…1 GiB  12.3 s")]
    public void A_build_is_summed_up_in_one_line(long size, bool threads, long initial, long maximum, long milliseconds, string line) =>
        Assert.Equal(line, new BuildSummary("App.wasm", size, threads, (ulong)initial, (ulong)maximum, 10, milliseconds).ToString());
}
