// Threads that start and end on all processors at once: where all of them lay the frame of wasi_thread_start at one address, they
// take each other's arguments.
const std = @import("std");

const spawners = 4;
const each = 100;

threadlocal var own: u32 = 7;
var ended = std.atomic.Atomic(u32).init(0);

fn leaf(index: u32, slot: *u32) void {
    if (own != 7) @panic("a thread-local is shared");
    own = index;
    slot.* = index;
    _ = ended.fetchAdd(1, .SeqCst);
}

fn spawner(index: u32, config: std.Thread.SpawnConfig) void {
    own = index;
    var i: u32 = 0;
    while (i < each) : (i += 1) {
        var slot: u32 = 0;
        const value = index * each + i + 1;
        const thread = std.Thread.spawn(config, leaf, .{ value, &slot }) catch @panic("a spawn was refused");
        thread.join();
        if (slot != value) @panic("a thread had another's arguments");
    }
}

pub fn main() !void {
    var heap = std.heap.GeneralPurposeAllocator(.{ .thread_safe = true }){};
    const config = std.Thread.SpawnConfig{ .stack_size = 64 * 1024, .allocator = heap.allocator() };
    var threads: [spawners]std.Thread = undefined;
    for (&threads, 0..) |*thread, i| thread.* = try std.Thread.spawn(config, spawner, .{ @as(u32, @intCast(i)), config });
    for (threads) |thread| thread.join();
    if (ended.load(.SeqCst) != spawners * each) return error.ThreadLost;
    try std.io.getStdOut().writer().writeAll("ok\n");
}
