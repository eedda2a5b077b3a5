// A thread uses almost all of the stack that it asked for. The standard library starts it at the lower end of that stack, so that it
// would run into whatever lies 64 KiB below.
const std = @import("std");

const depth = 56;
const stack_size = 256 * 1024;

threadlocal var own: u32 = 7;
var sums: [4]u32 = undefined;

fn deep(index: u32, left: u32) u32 {
    var block: [4096]u8 = undefined;
    @memset(&block, @as(u8, @truncate(index + left)));
    std.mem.doNotOptimizeAway(&block);
    const below = if (left == 0) 0 else deep(index, left - 1);
    var sum: u32 = below;
    for (&block) |byte| sum +%= byte;
    return sum;
}

fn work(index: u32, slot: *u32) void {
    own = index;
    slot.* = deep(index, depth);
}

pub fn main() !void {
    var heap = std.heap.GeneralPurposeAllocator(.{ .thread_safe = true }){};
    const allocator = heap.allocator();

    // Lies before the threads' blocks: what runs out of them below overwrites it.
    const guarded = try allocator.alloc(u8, 512 * 1024);
    @memset(guarded, 0x5a);

    var threads: [4]std.Thread = undefined;
    for (&threads, 0..) |*thread, i| {
        thread.* = try std.Thread.spawn(
            .{ .stack_size = stack_size, .allocator = allocator },
            work,
            .{ @as(u32, @intCast(i)), &sums[i] },
        );
    }
    for (threads) |thread| thread.join();

    for (sums, 0..) |sum, i| {
        var expected: u32 = 0;
        var left: u32 = 0;
        while (left <= depth) : (left += 1) expected += 4096 * ((@as(u32, @intCast(i)) + left) & 0xff);
        if (sum != expected) return error.StackOverwritten;
    }
    for (guarded) |byte| if (byte != 0x5a) return error.HeapOverwritten;
    if (own != 7) return error.ThreadLocalShared;
    try std.io.getStdOut().writer().writeAll("ok\n");
}
