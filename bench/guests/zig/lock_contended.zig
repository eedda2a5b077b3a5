// Takes and leaves a lock that another thread wants as often.
const std = @import("std");
const measure = @import("measure.zig");

const count = 200000;

var mutex = measure.Thread.Mutex{};
var counter: u32 = 0;
var ready = std.atomic.Atomic(u32).init(0);

fn countUp(index: u32) void {
    measure.begin(index);
    _ = ready.fetchAdd(1, .SeqCst);
    while (ready.load(.SeqCst) < 2) {}
    var i: u32 = 0;
    while (i < count) : (i += 1) {
        mutex.lock();
        counter += 1;
        mutex.unlock();
    }
}

pub fn main() !void {
    const thread = try measure.Thread.spawn(measure.config(), countUp, .{ready.load(.SeqCst) + 1});
    const before = measure.now();
    countUp(7);
    thread.join();
    if (counter != 2 * count) return error.CountFailed;
    try measure.report(before, 2 * count);
}
