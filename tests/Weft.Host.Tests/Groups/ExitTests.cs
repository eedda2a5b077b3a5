namespace Weft.Host.Tests.Groups;

public sealed class ExitTests
{
    [Fact]
    public async Task Return_from_start_exits_with_0()
    {
        GroupExit exit = await TestGroups.RunAsync("(module (func (export \"_start\")))");
        Assert.Equal((GroupExitKind.Exited, 0, 0), (exit.Kind, exit.ExitCode, exit.ThreadId));
    }

    [Fact]
    public async Task Spawned_thread_exits_group()
    {
        GroupExit exit = await TestGroups.RunAsync(TestGroups.Threaded("""
            (func $main (drop (call $spawn (i32.const 7))) (loop $again (br $again)))
            (func $thread (param $tid i32) (param $argument i32) (call $exit (local.get $argument)))
            """));
        Assert.Equal((GroupExitKind.Exited, 7, 1), (exit.Kind, exit.ExitCode, exit.ThreadId));
    }

    [Fact]
    public async Task Trap_names_function_and_thread()
    {
        GroupExit exit = await TestGroups.RunAsync(TestGroups.Threaded("""
            (func $main (drop (call $spawn (i32.const 7))) (loop $again (br $again)))
            (func $divide (param i32) (drop (i32.div_u (i32.const 1) (local.get 0))))
            (func $thread (param $tid i32) (param $argument i32) (call $divide (i32.const 0)))
            """));
        Assert.Equal((GroupExitKind.Trapped, 134, 1), (exit.Kind, exit.ExitCode, exit.ThreadId));
        Assert.Equal("wasm trap: integer divide by zero", exit.Trap!.Message);
        Assert.Equal(["divide", "thread"], exit.Trap.Frames.Select(frame => frame.ToString()));
        Assert.Equal(["main"], exit.Threads.Single(thread => thread.Info.Id == 0).Frames.Select(frame => frame.ToString()));
    }
}
