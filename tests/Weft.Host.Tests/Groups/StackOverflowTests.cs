using System.Text;

namespace Weft.Host.Tests.Groups;

/// <summary>A guest may say itself that a call stack was used up, with the function that Weft's compiler exports for that.</summary>
public sealed class StackOverflowTests
{
    private const string Dive = """
        (func $dive (param $n i32) (result i32)
          (i32.add (local.get $n) (call $dive (i32.add (local.get $n) (i32.const 1)))))
        """;

    // Writes "deep" and a line feed to the standard error, and exits.
    private const string Speak = """
        (func $speak
          (i32.store (i32.const 0) (i32.const 64))
          (i32.store (i32.const 4) (i32.const 5))
          (i32.store (i32.const 64) (i32.const 0x70656564))
          (i32.store8 (i32.const 68) (i32.const 10))
          (drop (call $fd_write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 16)))
          (call $exit (i32.const 3)))
        (export "__weft_stack_overflow" (func $speak))
        """;

    [Fact]
    public async Task Guest_speaks_and_the_trap_is_reported()
    {
        (GroupExit exit, string error) = await RunAsync($"{Dive} {Speak} (func (export \"_start\") (drop (call $dive (i32.const 0))))");
        AssertOverflow(exit);
        Assert.Equal("deep\n", error);
        Assert.True(exit.Trap!.Frames.Count > 10);
    }

    [Fact]
    public async Task Guest_speaks_for_another_thread_while_the_first_waits()
    {
        (GroupExit exit, string error) = await RunAsync($"""
            {Dive} {Speak}
            (func (export "wasi_thread_start") (param i32 i32) (drop (call $dive (i32.const 0))))
            (func (export "_start")
              (drop (call $spawn (i32.const 0)))
              (drop (memory.atomic.wait32 (i32.const 128) (i32.const 0) (i64.const -1))))
            """);
        AssertOverflow(exit);
        Assert.Equal(("deep\n", 1), (error, exit.Trap!.ThreadId));
    }

    [Fact]
    public async Task Other_traps_are_not_the_function_s_business()
    {
        (GroupExit exit, string error) = await RunAsync($"{Speak} (func (export \"_start\") unreachable)");
        Assert.Equal((GroupExitKind.Trapped, 134, ""), (exit.Kind, exit.ExitCode, error));
    }

    [Theory]
    [InlineData("(func (export \"__weft_stack_overflow\") unreachable)")]
    [InlineData("(func (export \"__weft_stack_overflow\") (drop (call $dive (i32.const 0))))")]
    [InlineData("(func (export \"__weft_stack_overflow\"))")]
    [InlineData("(func (export \"__weft_stack_overflow\") (param i32) (call $exit (i32.const 3)))")]
    [InlineData("(func (export \"__weft_stack_overflow\") (result i32) (i32.const 1))")]
    [InlineData("(global (export \"__weft_stack_overflow\") i32 (i32.const 1))")]
    [InlineData("")]
    public async Task Function_that_fails_or_is_another_changes_nothing(string export)
    {
        (GroupExit exit, string error) = await RunAsync($"{Dive} {export} (func (export \"_start\") (drop (call $dive (i32.const 0))))");
        AssertOverflow(exit);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task Function_that_does_not_end_is_stopped_by_the_timeout()
    {
        using WasmModule module = Load($"""
            {Dive} (func (export "__weft_stack_overflow") (loop $again (br $again)))
            (func (export "_start") (drop (call $dive (i32.const 0))))
            """);
        await using GuestGroup group = TestGroups.Engine.Start(module, new() { Timeout = TimeSpan.FromMilliseconds(300) });
        GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(GroupExitKind.TimedOut, exit.Kind);
    }

    private static void AssertOverflow(GroupExit exit) =>
        Assert.Equal((GroupExitKind.Trapped, 134, "wasm trap: call stack exhausted"), (exit.Kind, exit.ExitCode, exit.Trap?.Message));

    private static async Task<(GroupExit Exit, string Error)> RunAsync(string body)
    {
        using MemoryStream error = new();
        using WasmModule module = Load(body);
        await using GuestGroup group = TestGroups.Engine.Start(module, new() { StandardError = error });
        GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
        return (exit, Encoding.UTF8.GetString(error.ToArray()));
    }

    private static WasmModule Load(string body) => TestGroups.Load($"""
        (module
          (import "env" "memory" (memory 1 16 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (export "memory" (memory 0))
          {body})
        """);
}
