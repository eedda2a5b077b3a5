// Detached threads free their own memory, several at a time, while the thread that spawned them goes on.
const std = @import("std");

threadlocal var own: u32 = 7;
var ended = std.atomic.Atomic(u32).init(0);

fn work(index: u32) void {
    if (own != 7) @panic("a thread-local is shared");
    own = index;
    _ = ended.fetchAdd(1, .SeqCst);
}

// Has a frame that a thread which frees itself on this stack would overwrite.
fn spawnSome(config: std.Thread.SpawnConfig, first: u32) !void {
    var marks: [256]u32 = undefined;
    for (&marks, 0..) |*mark, i| mark.* = first + @as(u32, @intCast(i));
    std.mem.doNotOptimizeAway(&marks);
    var i: u32 = 0;
    while (i < 8) : (i += 1) {
        const thread = try std.Thread.spawn(config, work, .{first + i});
        thread.detach();
    }
    while (ended.load(.SeqCst) < first + 8) std.atomic.spinLoopHint();
    for (marks, 0..) |mark, k| if (mark != first + k) return error.SpawnerOverwritten;
}

pub fn main() !void {
    var heap = std.heap.GeneralPurposeAllocator(.{ .thread_safe = true }){};
    const config = std.Thread.SpawnConfig{ .stack_size = 64 * 1024, .allocator = heap.allocator() };
    var first: u32 = 0;
    while (first < 240) : (first += 8) try spawnSome(config, first);
    try std.io.getStdOut().writer().writeAll("ok\n");
}
