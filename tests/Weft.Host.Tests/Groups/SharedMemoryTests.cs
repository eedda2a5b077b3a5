using System.Text;

namespace Weft.Host.Tests.Groups;

/// <summary>Host calls on a memory that other threads grow and write to meanwhile (contract B.5, B.8 rows 10 and 11).</summary>
public sealed class SharedMemoryTests
{
    private const string Imports = """
          (import "env" "memory" (memory 1 64 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "random_get" (func $random_get (param i32 i32) (result i32)))
          (export "memory" (memory 0))
        """;

    [Fact]
    public async Task Host_sees_the_memory_that_another_thread_has_just_grown()
    {
        using MemoryStream output = new();
        GroupExit exit = await TestGroups.RunAsync(
            $"""
            (module
              {Imports}
              (func (export "_start") (local $page i32)
                (drop (call $spawn (i32.const 0)))
                (loop $again
                  ;; The other thread grows by a page and says so; the text and its vector lie on that page.
                  (loop $wait (br_if $wait (i32.eq (i32.atomic.load (i32.const 0)) (local.get $page))))
                  (local.set $page (i32.atomic.load (i32.const 0)))
                  (i32.store offset=0 (i32.shl (local.get $page) (i32.const 16)) (i32.add (i32.shl (local.get $page) (i32.const 16)) (i32.const 65535)))
                  (i32.store offset=4 (i32.shl (local.get $page) (i32.const 16)) (i32.const 1))
                  (i32.store8 offset=65535 (i32.shl (local.get $page) (i32.const 16)) (i32.const 120))
                  (if (call $fd_write (i32.const 1) (i32.shl (local.get $page) (i32.const 16)) (i32.const 1) (i32.add (i32.shl (local.get $page) (i32.const 16)) (i32.const 16)))
                    (then (unreachable)))
                  (i32.atomic.store (i32.const 4) (local.get $page))
                  (br_if $again (i32.lt_u (local.get $page) (i32.const 63)))))
              (func (export "wasi_thread_start") (param i32 i32)
                (loop $again
                  (i32.atomic.store (i32.const 0) (memory.grow (i32.const 1)))
                  (loop $wait (br_if $wait (i32.ne (i32.atomic.load (i32.const 0)) (i32.atomic.load (i32.const 4)))))
                  (br_if $again (i32.lt_u (memory.size) (i32.const 64))))))
            """,
            new() { StandardOutput = output });
        Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
        Assert.Equal(new string('x', 63), Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task Vectors_that_change_during_the_call_are_read_once()
    {
        // One thread swaps a vector between a good range and one far outside, the other writes with it: each write gives the whole
        // text or EFAULT (21), never a mixture, never an exception.
        using MemoryStream output = new();
        GroupExit exit = await TestGroups.RunAsync(
            $"""
            (module
              {Imports}
              (data $text "abcd")
              (func (export "_start") (local $i i32) (local $errno i32)
                (memory.init $text (i32.const 1024) (i32.const 0) (i32.const 4))
                (i32.store (i32.const 64) (i32.const 1024))
                (i32.store (i32.const 68) (i32.const 4))
                (drop (call $spawn (i32.const 0)))
                (loop $again
                  (local.set $errno (call $fd_write (i32.const 1) (i32.const 64) (i32.const 1) (i32.const 80)))
                  (if (i32.and (i32.ne (local.get $errno) (i32.const 0)) (i32.ne (local.get $errno) (i32.const 21))) (then (unreachable)))
                  (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 20000)))))
              (func (export "wasi_thread_start") (param i32 i32)
                (loop $again
                  (i64.atomic.store (i32.const 64) (i64.const 0x0000000400000400))
                  (i64.atomic.store (i32.const 64) (i64.const 0xFFFFFFFF00000400))
                  (i64.atomic.store (i32.const 64) (i64.const 0x0000000400000400))
                  (i64.atomic.store (i32.const 64) (i64.const 0x00000004FFFFFFF0))
                  (br $again))))
            """,
            new() { StandardOutput = output });
        Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
        string written = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(string.Concat(Enumerable.Repeat("abcd", written.Length / 4)), written);
    }

    [Fact]
    public async Task Memory_grown_by_many_threads_at_once_grows_by_the_sum()
    {
        GroupExit exit = await TestGroups.RunAsync($"""
            (module
              {Imports}
              (func $grow (local $i i32)
                (loop $again
                  (if (i32.ge_s (memory.grow (i32.const 1)) (i32.const 0)) (then (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))))
                  (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 20))))
                (drop (i32.atomic.rmw.add (i32.const 4) (i32.const 1))))
              (func (export "_start")
                (drop (call $spawn (i32.const 0)))
                (drop (call $spawn (i32.const 0)))
                (drop (call $spawn (i32.const 0)))
                (call $grow)
                (loop $wait (br_if $wait (i32.lt_u (i32.atomic.load (i32.const 4)) (i32.const 4))))
                ;; 80 tries, 63 pages of room.
                (if (i32.ne (i32.atomic.load (i32.const 0)) (i32.const 63)) (then (unreachable)))
                (call $exit (memory.size)))
              (func (export "wasi_thread_start") (param i32 i32) (call $grow)))
            """);
        Assert.Equal((GroupExitKind.Exited, 64, null), (exit.Kind, exit.ExitCode, exit.Trap?.Message));
    }

    [Fact]
    public async Task Two_memories_have_waits_of_their_own()
    {
        // The same address in two memories is two places.
        GroupExit exit = await TestGroups.RunAsync("""
            (module
              (import "env" "memory" (memory $first 1 1 shared))
              (import "env" "second" (memory $second 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
              (func (export "_start") (local $woken i32)
                (drop (call $spawn (i32.const 0)))
                (loop $wait (br_if $wait (i32.eqz (i32.atomic.load $first (i32.const 8)))))
                (loop $again
                  (if (memory.atomic.notify $first (i32.const 0) (i32.const -1)) (then (unreachable)))
                  (br_if $again (i32.eqz (memory.atomic.notify $second (i32.const 0) (i32.const -1)))))
                (call $exit (i32.const 5)))
              (func (export "wasi_thread_start") (param i32 i32)
                (i32.atomic.store $first (i32.const 8) (i32.const 1))
                (drop (memory.atomic.wait32 $second (i32.const 0) (i32.const 0) (i64.const -1)))))
            """);
        Assert.Equal((GroupExitKind.Exited, 5, null), (exit.Kind, exit.ExitCode, exit.Trap?.Message));
    }

    [Fact]
    public async Task Memory_imported_twice_is_one_place_to_wait()
    {
        GroupExit exit = await TestGroups.RunAsync("""
            (module
              (import "env" "memory" (memory $first 1 1 shared))
              (import "env" "memory" (memory $second 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (func (export "_start")
                (drop (call $spawn (i32.const 0)))
                (loop $again (br_if $again (i32.eqz (memory.atomic.notify $second (i32.const 0) (i32.const 1))))))
              (func (export "wasi_thread_start") (param i32 i32)
                (drop (memory.atomic.wait32 $first (i32.const 0) (i32.const 0) (i64.const -1)))))
            """, new() { Timeout = TestGroups.Patience });
        Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
    }
}
