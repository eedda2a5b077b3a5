using System.Text;
using Weft.Interop.Tests.Runs;
using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Zig;

/// <summary>The cures on a module in text that starts threads as Zig's library does; no toolchain is needed.</summary>
public sealed class ZigCompatibilityTests
{
    private static readonly string Source = File.ReadAllText(Path.Combine(Repository.Guests, "wat", "zig_thread_start.wat"));

    [Fact]
    public async Task Stack_begins_at_its_high_end_with_the_cures()
    {
        using WasmModule module = Load(Source);
        for (int i = 0; i < 50; i++)
        {
            GuestRun run = await GuestRun.RunAsync(SharedEngine.Instance, module, new() { Compatibility = GuestCompatibility.Zig });
            Assert.True(run.Exit is { Kind: GroupExitKind.Exited, ExitCode: 0 }, run.ToString());
        }
    }

    [Fact]
    public void Memory_without_room_is_refused_with_what_it_needs()
    {
        using WasmModule module = Load(Source.Replace("(memory 2 20 shared)", "(memory 2 4 shared)", StringComparison.Ordinal));
        WeftException refusal = Assert.Throws<WeftException>(() => SharedEngine.Instance.Start(module, new() { Compatibility = GuestCompatibility.Zig }));
        Assert.Equal("WEFT1013", refusal.Error.Code);
        // 1,024 slots of 512 bytes and 64 KiB are nine pages; with the two that the module starts with, eleven.
        Assert.Contains("589824", refusal.Error.Message, StringComparison.Ordinal);
        Assert.Contains("720896", refusal.Error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_threads_need_less_room()
    {
        using WasmModule module = Load(Source.Replace("(memory 2 20 shared)", "(memory 2 4 shared)", StringComparison.Ordinal));
        GuestRun run = await GuestRun.RunAsync(
            SharedEngine.Instance, module, new() { Compatibility = GuestCompatibility.Zig, MaxThreads = 8 });
        Assert.True(run.Exit is { Kind: GroupExitKind.Exited, ExitCode: 0 }, run.ToString());
    }

    [Fact]
    public void More_threads_than_there_can_be_slots_are_refused()
    {
        using WasmModule module = Load(Source);
        WeftException refusal = Assert.Throws<WeftException>(() => SharedEngine.Instance.Start(
            module, new() { Compatibility = GuestCompatibility.Zig, MaxThreads = 20_000 }));
        Assert.Equal("WEFT1103", refusal.Error.Code);
    }

    [Fact]
    public async Task Threads_that_start_in_another_way_are_left_alone()
    {
        // No exchange of the state: not Zig's way.
        using WasmModule module = Load(Source
            .Replace("i32.atomic.rmw8.xchg_u offset=4 (local.get $record) (i32.const 1)", "i32.const 0", StringComparison.Ordinal)
            // Nor any memory that the cures could have.
            .Replace("(memory 2 20 shared)", "(memory 2 2 shared)", StringComparison.Ordinal)
            // Both sides store the id, as they should.
            .Replace("(i32.atomic.store (i32.const 64) (local.get $id))", "(nop)", StringComparison.Ordinal));
        GuestRun run = await GuestRun.RunAsync(SharedEngine.Instance, module, new() { Compatibility = GuestCompatibility.Zig });
        Assert.True(run.Exit is { Kind: GroupExitKind.Exited } && run.Exit.ExitCode is 0 or 1, run.ToString());
    }

    private static WasmModule Load(string source) => SharedEngine.Instance.LoadModule(Encoding.UTF8.GetBytes(source), "zig_thread_start");
}
