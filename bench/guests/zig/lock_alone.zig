// Takes and leaves a lock that nobody else wants.
const measure = @import("measure.zig");

const count = 5000000;

var mutex = measure.Thread.Mutex{};
var counter: u32 = 0;

pub fn main() !void {
    // Without a thread the module has no entry point for threads, and the flags ask for one.
    const thread = try measure.Thread.spawn(measure.config(), measure.begin, .{counter});
    thread.join();
    const before = measure.now();
    var i: u32 = 0;
    while (i < count) : (i += 1) {
        mutex.lock();
        counter += 1;
        mutex.unlock();
    }
    try measure.report(before, count);
}
