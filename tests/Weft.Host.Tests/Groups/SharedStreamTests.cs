namespace Weft.Host.Tests.Groups;

public sealed class SharedStreamTests
{
    [Fact]
    public async Task One_stream_for_output_and_error_is_written_by_one_thread_at_a_time()
    {
        using TurnStream stream = new();
        GroupExit exit = await TestGroups.RunAsync(
            """
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
              (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
              (export "memory" (memory 0))
              (func $write (param $descriptor i32) (local $i i32)
                (loop $again
                  (if (call $fd_write (local.get $descriptor) (i32.const 64) (i32.const 1) (i32.mul (local.get $descriptor) (i32.const 128))) (then (unreachable)))
                  (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 2000))))
                (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1))))
              (func (export "_start")
                (i32.store (i32.const 64) (i32.const 1024))
                (i32.store (i32.const 68) (i32.const 8))
                (drop (call $spawn (i32.const 2)))
                (call $write (i32.const 1))
                (loop $wait (br_if $wait (i32.lt_u (i32.atomic.load (i32.const 0)) (i32.const 2)))))
              (func (export "wasi_thread_start") (param i32 i32) (call $write (local.get 1))))
            """,
            new() { StandardOutput = stream, StandardError = stream });
        Assert.Equal((GroupExitKind.Exited, null), (exit.Kind, exit.Trap?.Message));
        Assert.Equal((4000, 0), (stream.Writes, stream.Collisions));
    }

    /// <summary>Counts its writes, and those that came while another was under way.</summary>
    private sealed class TurnStream : MemoryStream
    {
        private int _inside;

        public int Writes { get; private set; }

        public int Collisions { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _inside) != 1)
            {
                Collisions++;
            }

            await Task.Yield();
            Writes++;
            Interlocked.Decrement(ref _inside);
        }
    }
}
