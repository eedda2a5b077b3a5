using System.Text;

namespace Weft.Host.Tests.Groups;

/// <summary>Host functions called at every depth of the wasm stack, to its very end: what they need comes on top of it.</summary>
public sealed class DeepStackTests
{
    private static Dictionary<string, string> Calls { get; } = new()
    {
        ["write"] = "(call $fd_write (i32.const 1) (i32.const 64) (i32.const 1) (i32.const 80))",
        ["read"] = "(call $fd_read (i32.const 0) (i32.const 64) (i32.const 1) (i32.const 80))",
        ["wait"] = "(memory.atomic.wait32 (i32.const 256) (i32.const 0) (i64.const 100))",
        ["spawn"] = "(call $spawn (i32.const 0))",
        ["sleep"] = "(call $poll_oneoff (i32.const 304) (i32.const 512) (i32.const 1) (i32.const 600))",
        ["open"] = "(call $path_open (i32.const 3) (i32.const 1) (i32.const 1024) (i32.const 200) (i32.const 0) (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 600))",
    };

    public static MatrixTheoryData<string, int> Cases => new(Calls.Keys, [64 << 10, 1 << 20, 16 << 20]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Call_at_the_end_of_the_stack_ends_no_process(string call, int stack)
    {
        using WasmEngine engine = new(new() { UseCache = false, MaxWasmStack = stack });
        // A frame takes 48 bytes. With a large stack only the last part of the way is dense with calls.
        using WasmModule module = engine.LoadModule(Encoding.UTF8.GetBytes(Module(Calls[call], Math.Max(0, stack / 48 - 4000))));
        int refused = 0;
        await using GuestGroup group = engine.Start(module, new()
        {
            StandardInput = Stream.Null,
            StandardOutput = Stream.Null,
            Preopens = [new(Path.GetTempPath(), "/")],
            MaxThreads = 2,
            SpawnFailed = _ => Interlocked.Increment(ref refused),
        });
        GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
        Assert.Equal((GroupExitKind.Trapped, "wasm trap: call stack exhausted"), (exit.Kind, exit.Trap?.Message));
    }

    // The thread that spawn starts once stays, so that all later spawns are refused, which calls the embedder.
    private static string Module(string call, int from) => $"""
        (module
          (import "env" "memory" (memory 1 1 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "path_open" (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
          (export "memory" (memory 0))
          (func $dive (param $depth i32)
            (if (i32.ge_u (local.get $depth) (i32.const {from})) (then (drop {call})))
            (call $dive (i32.add (local.get $depth) (i32.const 1)))
            (i32.store (i32.const 0) (local.get $depth)))
          (func (export "_start") (local $i i32)
            (i32.store (i32.const 64) (i32.const 128))
            (i32.store (i32.const 68) (i32.const 16))
            (i32.store (i32.const 320) (i32.const 1))
            (i64.store (i32.const 328) (i64.const 1))
            ;; "a/a/a/..."
            (loop $again
              (i32.store16 (i32.add (i32.const 1024) (local.get $i)) (i32.const 0x2F61))
              (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 2))) (i32.const 200))))
            (call $dive (i32.const 0)))
          (func (export "wasi_thread_start") (param i32 i32)
            (drop (memory.atomic.wait32 (i32.const 8) (i32.const 0) (i64.const -1)))))
        """;
}
