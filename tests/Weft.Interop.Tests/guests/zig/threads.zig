// Spawn, join, detach and mutex with Zig's standard library as released.
//
// What no host can cure is avoided: every argument tuple holds a value that is known at run time only (a tuple without such a
// value makes std.Thread.spawn compute an alignment of 0), and there is a thread-local, so that the TLS has an alignment.
const std = @import("std");

const joined_threads = 6;
const joined_rounds = 10;
const detached_threads = 20;
const increments = 500;

threadlocal var own: u32 = 7;

var mutex = std.Thread.Mutex{};
var counter: u32 = 0;
var failures = std.atomic.Atomic(u32).init(0);
var detached_done = std.atomic.Atomic(u32).init(0);

fn work(index: u32, payload: []u8) void {
    if (own != 7) _ = failures.fetchAdd(1, .SeqCst);
    own = index;
    var i: u32 = 0;
    while (i < increments) : (i += 1) {
        mutex.lock();
        counter += 1;
        mutex.unlock();
    }
    @memset(payload, @as(u8, @truncate(index)));
    if (own != index) _ = failures.fetchAdd(1, .SeqCst);
}

fn detached(index: u32) void {
    own = index;
    mutex.lock();
    counter += 1;
    mutex.unlock();
    _ = detached_done.fetchAdd(1, .SeqCst);
}

fn check(ok: bool, what: []const u8) !void {
    if (!ok) {
        try std.io.getStdErr().writer().print("{s} does not hold\n", .{what});
        return error.CheckFailed;
    }
}

pub fn main() !void {
    var heap = std.heap.GeneralPurposeAllocator(.{ .thread_safe = true }){};
    const allocator = heap.allocator();
    const config = std.Thread.SpawnConfig{ .stack_size = 128 * 1024, .allocator = allocator };

    const payload = try allocator.alloc(u8, joined_threads * 64);
    var round: u32 = 0;
    while (round < joined_rounds) : (round += 1) {
        var threads: [joined_threads]std.Thread = undefined;
        for (&threads, 0..) |*thread, i| {
            thread.* = try std.Thread.spawn(config, work, .{ @as(u32, @intCast(i)) + round, payload[i * 64 .. i * 64 + 64] });
        }
        for (threads) |thread| thread.join();
        for (0..joined_threads) |i| try check(payload[i * 64 + 63] == i + round, "what a thread wrote before its end");
    }
    try check(counter == joined_rounds * joined_threads * increments, "the count under the mutex");
    allocator.free(payload);

    var i: u32 = 0;
    while (i < detached_threads) : (i += 1) {
        const thread = try std.Thread.spawn(config, detached, .{i});
        thread.detach();
    }
    while (detached_done.load(.SeqCst) < detached_threads) std.time.sleep(1 * std.time.ns_per_ms);

    mutex.lock();
    const total = counter;
    mutex.unlock();
    try check(total == joined_rounds * joined_threads * increments + detached_threads, "the count after the detached threads");
    try check(failures.load(.SeqCst) == 0, "every thread has thread-locals of its own");
    try check(own == 7, "the main thread's thread-local");
    try std.io.getStdOut().writer().print("{d}\n", .{total});
}
