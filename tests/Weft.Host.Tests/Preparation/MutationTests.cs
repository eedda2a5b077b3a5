using System.Text;
using Weft.Host.Engine;

namespace Weft.Host.Tests.Preparation;

/// <summary>
/// Damaged modules: each is refused with a number or runs to an end, and the process goes on. <c>WEFT_FUZZ_ITERATIONS</c> makes the
/// run longer, <c>WEFT_SEED</c> makes it another.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const string Text = """
        (module
          (type $pair (func (param i32 i32) (result i32)))
          (import "env" "memory" (memory 1 4 shared))
          (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
          (export "memory" (memory 0))
          (table 4 funcref)
          (elem (i32.const 0) $add $add)
          (global $counter (mut i32) (i32.const 3))
          (data $message "hello, threads\0a")
          (func $init
            (if (i32.eqz (i32.atomic.rmw.cmpxchg (i32.const 0) (i32.const 0) (i32.const 1)))
              (then (memory.init $message (i32.const 64) (i32.const 0) (i32.const 15)))))
          (start $init)
          (func $add (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
          (func $write
            (i32.store (i32.const 32) (i32.const 64))
            (i32.store (i32.const 36) (i32.const 15))
            (drop (call $fd_write (i32.const 1) (i32.const 32) (i32.const 1) (i32.const 40))))
          (func (export "_start") (local $i i32)
            (drop (call $spawn (i32.const 5)))
            (call $write)
            (local.set $i (call_indirect (type $pair) (i32.const 1) (i32.const 2) (i32.const 1)))
            (loop $wait
              (drop (memory.atomic.wait32 (i32.const 8) (i32.const 0) (i64.const 1000000)))
              (br_if $wait (i32.eqz (i32.atomic.load (i32.const 8)))))
            (drop (memory.grow (i32.const 1)))
            (call $exit (local.get $i)))
          (func (export "wasi_thread_start") (param i32 i32)
            (global.set $counter (i32.add (global.get $counter) (local.get 1)))
            (i32.atomic.store (i32.const 8) (global.get $counter))
            (drop (memory.atomic.notify (i32.const 8) (i32.const -1)))))
        """;

    [Fact]
    public Task Damaged_binaries_are_refused_or_run() =>
        RunMutantsAsync(NativeModule.FromText(Encoding.UTF8.GetBytes(Text)).Module!, "WEFT1003");

    [Fact]
    public Task Damaged_texts_are_refused_or_run() => RunMutantsAsync(Encoding.UTF8.GetBytes(Text), "WEFT1004");

    private async Task RunMutantsAsync(byte[] whole, string usualRefusal)
    {
        using WasmEngine engine = new(new() { UseCache = false });
        Random random = new(TestSettings.Seed);
        int iterations = TestSettings.Iterations(3000);
        Dictionary<string, int> ends = [];
        for (int i = 0; i < iterations; i++)
        {
            byte[] mutant = Mutate(whole, random);
            string end;
            try
            {
                using WasmModule module = engine.LoadModule(mutant);
                await using GuestGroup group = engine.Start(module, new() { Timeout = TimeSpan.FromMilliseconds(50), MaxThreads = 4, MaxMemory = 1 << 24 });
                end = (await group.WaitForExitAsync(TestContext.Current.CancellationToken)).Kind.ToString();
            }
            catch (WeftException exception)
            {
                end = exception.Error.Code;
            }

            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        output.WriteLine($"seed {TestSettings.Seed}: " + string.Join(", ", ends.OrderBy(end => end.Key, StringComparer.Ordinal).Select(end => $"{end.Key} {end.Value}")));
        Assert.Contains(usualRefusal, ends.Keys);
        Assert.Contains("Exited", ends.Keys);
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        List<byte> mutant = [.. whole];
        // Half of the mutants keep every size, so that the damage gets past the sections.
        int kinds = random.Next(2) == 0 ? 2 : 6;
        for (int changes = 1 + random.Next(3); changes > 0 && mutant.Count > 0; changes--)
        {
            int place = random.Next(mutant.Count);
            switch (random.Next(kinds))
            {
                case 0:
                    mutant[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    mutant[place] = (byte)random.Next(256);
                    break;
                case 2:
                    mutant.RemoveAt(place);
                    break;
                case 3:
                    mutant.Insert(place, mutant[random.Next(mutant.Count)]);
                    break;
                case 4:
                    mutant.RemoveRange(place, random.Next(Math.Min(16, mutant.Count - place)));
                    break;
                default:
                    // A claim far larger than the file: five bytes of a LEB128.
                    mutant.InsertRange(place, [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]);
                    break;
            }
        }

        return [.. mutant];
    }
}
