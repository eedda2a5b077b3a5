using Weft.Host.Tests.Groups;

namespace Weft.Host.Tests.Threads;

/// <summary>Waits and notifies against each other.</summary>
public sealed class ParkingLotTests
{
    [Fact]
    public async Task Notifies_count_exactly_the_waits_that_they_end()
    {
        for (int round = 0; round < TestSettings.HammerRounds; round++)
        {
            GroupExit exit = await TestGroups.RunAsync(Hammer((TestSettings.Seed * 1000 + round) * 8));
            Assert.Equal((GroupExitKind.Exited, 0, null), (exit.Kind, exit.ExitCode, exit.Trap?.Message));
        }
    }

    // At 0 the waits that were woken, at 4 the threads that notifies say they woke, at 8 the threads that are done. The four
    // addresses at 64 lie in one bucket's neighbourhood; waits of both sizes share them; the timeouts race the notifies.
    private static string Hammer(int seed) => TestGroups.Threaded($"""
        (global $random (mut i32) (i32.const 0))
        (func $next (result i32)
          (global.set $random (i32.xor (global.get $random) (i32.shl (global.get $random) (i32.const 13))))
          (global.set $random (i32.xor (global.get $random) (i32.shr_u (global.get $random) (i32.const 17))))
          (global.set $random (i32.xor (global.get $random) (i32.shl (global.get $random) (i32.const 5))))
          (global.get $random))
        (func $count (param $result i32)
          (if (i32.eq (local.get $result) (i32.const 1)) (then (unreachable)))
          (if (i32.eqz (local.get $result)) (then (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1))))))
        (func $act (local $r i32) (local $address i32) (local $timeout i64)
          (local.set $r (call $next))
          (local.set $address (i32.add (i32.const 64) (i32.and (local.get $r) (i32.const 0x18))))
          (local.set $timeout (i64.extend_i32_u (i32.and (i32.shr_u (local.get $r) (i32.const 8)) (i32.const 0x3FFFF))))
          (if (i32.and (local.get $r) (i32.const 1))
            (then
              (drop (i32.atomic.rmw.add (i32.const 4)
                (memory.atomic.notify (local.get $address) (i32.and (i32.shr_u (local.get $r) (i32.const 5)) (i32.const 3))))))
            (else
              (if (i32.and (local.get $r) (i32.const 2))
                (then (call $count (memory.atomic.wait32 (local.get $address) (i32.const 0) (local.get $timeout))))
                (else (call $count (memory.atomic.wait64 (local.get $address) (i64.const 0) (local.get $timeout))))))))
        (func $thread (param $tid i32) (param $seed i32) (local $i i32)
          (global.set $random (i32.mul (i32.add (local.get $seed) (i32.const 1)) (i32.const 0x9E3779B1)))
          (loop $again
            (call $act)
            (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 400))))
          (drop (i32.atomic.rmw.add (i32.const 8) (i32.const 1)))
          (drop (memory.atomic.notify (i32.const 8) (i32.const 1))))
        (func $main (local $i i32) (local $done i32)
          (loop $again
            (drop (call $spawn (i32.add (i32.const {seed}) (local.get $i))))
            (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 6))))
          (loop $again
            (if (i32.ne (local.tee $done (i32.atomic.load (i32.const 8))) (i32.const 6))
              (then
                (drop (memory.atomic.wait32 (i32.const 8) (local.get $done) (i64.const -1)))
                (br $again))))
          (call $exit (i32.ne (i32.atomic.load (i32.const 0)) (i32.atomic.load (i32.const 4)))))
        """);
}
