// What the measured programs share.
const std = @import("std");

pub const Thread = std.Thread;

// The library needs a thread-local that is used, so that the thread-local data has an alignment.
threadlocal var own: u32 = 7;

var failures = std.atomic.Atomic(u32).init(0);

// What an empty thread does. An argument that is known when the program is compiled is another of the library's faults.
pub fn begin(index: u32) void {
    if (own != 7) _ = failures.fetchAdd(1, .SeqCst);
    own = index;
}

pub fn config() Thread.SpawnConfig {
    return .{ .stack_size = 64 * 1024, .allocator = std.heap.page_allocator };
}

pub fn now() i128 {
    return std.time.nanoTimestamp();
}

// Writes the nanoseconds since a time, and how often it was done what is measured.
pub fn report(before: i128, count: u32) !void {
    if (failures.load(.SeqCst) != 0) return error.ThreadLocalFailed;
    try std.io.getStdOut().writer().print("{d} {d}\n", .{ now() - before, count });
}
