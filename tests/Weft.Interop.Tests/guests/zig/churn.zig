// Threads that end at once: many are gone before thread-spawn has returned to their parent, which then stores their ids.
const std = @import("std");

threadlocal var own: u32 = 7;
var ended = std.atomic.Atomic(u32).init(0);

fn work(index: u32) void {
    if (own != 7) @panic("a thread-local is shared");
    own = index;
    _ = ended.fetchAdd(1, .SeqCst);
}

pub fn main() !void {
    var heap = std.heap.GeneralPurposeAllocator(.{ .thread_safe = true }){};
    const config = std.Thread.SpawnConfig{ .stack_size = 64 * 1024, .allocator = heap.allocator() };
    var i: u32 = 0;
    while (i < 300) : (i += 1) {
        const thread = try std.Thread.spawn(config, work, .{i});
        thread.join();
    }
    if (ended.load(.SeqCst) != 300) return error.ThreadLost;
    try std.io.getStdOut().writer().writeAll("ok\n");
}
