// A mutex is unlocked by a thread that never waits itself: the only one who could notice a lost wake-up is the host.
const std = @import("std");

threadlocal var own: u32 = 7;
var mutex = std.Thread.Mutex{};
var done = std.atomic.Atomic(u32).init(0);

fn waiter(round: u32) void {
    if (own != 7) @panic("a thread-local is shared");
    own = round;
    mutex.lock();
    mutex.unlock();
    done.store(round, .SeqCst);
}

pub fn main() !void {
    var heap = std.heap.GeneralPurposeAllocator(.{ .thread_safe = true }){};
    const config = std.Thread.SpawnConfig{ .stack_size = 64 * 1024, .allocator = heap.allocator() };
    var round: u32 = 1;
    while (round <= 10) : (round += 1) {
        mutex.lock();
        const thread = try std.Thread.spawn(config, waiter, .{round});
        // Time for the thread to arrive at the lock; where it has not, this round shows nothing.
        std.time.sleep(2 * std.time.ns_per_ms);
        mutex.unlock();
        while (done.load(.SeqCst) != round) std.atomic.spinLoopHint();
        thread.join();
    }
    try std.io.getStdOut().writer().writeAll("ok\n");
}
