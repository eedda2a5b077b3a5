// Starts and joins an empty thread.
const measure = @import("measure.zig");

const count = 2000;

fn spawnAndJoin(index: u32) !void {
    const thread = try measure.Thread.spawn(measure.config(), measure.begin, .{index});
    thread.join();
}

pub fn main() !void {
    var i: u32 = 0;
    while (i < 200) : (i += 1) try spawnAndJoin(i);
    const before = measure.now();
    i = 0;
    while (i < count) : (i += 1) try spawnAndJoin(i);
    try measure.report(before, count);
}
