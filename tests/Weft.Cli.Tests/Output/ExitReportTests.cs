using Weft.Cli.Output;
using Weft.Host;

namespace Weft.Cli.Tests.Output;

public sealed class ExitReportTests
{
    [Fact]
    public void A_thread_says_what_it_was_doing_and_where()
    {
        List<string> lines = ExitReport.ThreadLines(
        [
            Stacks.Thread(0, GuestThreadState.Waiting, address: 0x408, names: ["join", "_start"]),
            Stacks.Thread(1, GuestThreadState.InHostCall, call: "poll_oneoff", names: ["sleep", null]),
            Stacks.Thread(2, GuestThreadState.Running),
            Stacks.Thread(3, GuestThreadState.Starting),
        ]);
        Assert.Equal(
            [
                "  thread 0 (main) has waited on address 0x408 for 1.5 s",
                "    at join",
                "    at _start",
                "  thread 1 (wasi-thread-1) has been in poll_oneoff for 1.5 s",
                "    at sleep",
                "    at func[7]",
                "  thread 2 (wasi-thread-2) has run for 1.5 s",
                "  thread 3 (wasi-thread-3) has been about to start for 1.5 s",
            ],
            lines);
    }

    [Fact]
    public void A_trap_report_is_the_stack_of_the_thread_that_trapped()
    {
        GuestTrap trap = new("wasm trap: integer divide by zero", 3, "wasi-thread-3", Stacks.Frames("divide", "work"));
        Assert.Equal(["    at divide", "    at work"], ExitReport.TrapLines(trap));
    }

    [Fact]
    public void Long_lists_are_cut_and_say_so()
    {
        StoppedThread[] threads = new StoppedThread[100];
        for (int id = 0; id < threads.Length; id++)
        {
            threads[id] = Stacks.Thread(id, GuestThreadState.Running);
        }

        List<string> lines = ExitReport.ThreadLines(threads);
        Assert.Equal(65, lines.Count);
        Assert.Equal("  and 36 more threads", lines[^1]);

        List<string> frames = ExitReport.TrapLines(new GuestTrap("", 0, "main", Stacks.Frames(new string?[1000])));
        Assert.Equal(65, frames.Count);
        Assert.Equal("    and 936 more", frames[^1]);
    }
}
