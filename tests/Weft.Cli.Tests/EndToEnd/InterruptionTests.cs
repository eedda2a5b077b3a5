using System.Diagnostics;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.EndToEnd;

public sealed class InterruptionTests
{
    /// <summary>Says that it runs, and then loops, where nothing but the end of the process stops it.</summary>
    private const string Looping =
        """
        (module
          (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "\10\00\00\00\06\00\00\00")
          (data (i32.const 16) "ready\n")
          (func (export "_start")
            (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
            (loop $for_ever (br $for_ever))))
        """;

    /// <summary>Writes lines until that fails, and then exits with the error.</summary>
    private const string Writing =
        """
        (module
          (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
          (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
          (memory (export "memory") 1)
          (data (i32.const 0) "\10\00\00\00\06\00\00\00")
          (data (i32.const 16) "again\n")
          (func (export "_start")
            (local $errno i32)
            (loop $next
              (local.set $errno (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
              (br_if $next (i32.eqz (local.get $errno))))
            (call $proc_exit (local.get $errno))))
        """;

    /// <summary>Milliseconds after which a process that does not end has failed the test.</summary>
    private const int TimeLimit = 60_000;

    /// <summary>EPIPE of WASI preview 1.</summary>
    private const int BrokenPipe = 64;

    [Theory(Timeout = TimeLimit)]
    [InlineData("INT", ExitCodes.Interrupted)]
    [InlineData("TERM", ExitCodes.Terminated)]
    public async Task A_signal_ends_the_guest(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command");
        using TemporaryFolder folder = new();
        using Process process = Process.Start(Command.WeftStart("run", folder.Write("loop.wat", Looping)))!;
        try
        {
            Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            await Command.Run(Command.Start("kill", $"-{signal}", $"{process.Id}"));
            string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(exitCode, process.ExitCode);
            Assert.Empty(error);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_reader_that_goes_away_is_an_error_for_the_guest()
    {
        using TemporaryFolder folder = new();
        using Process process = Process.Start(Command.WeftStart("run", folder.Write("write.wat", Writing)))!;
        try
        {
            Assert.Equal("again", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            process.StandardOutput.Close();
            string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Empty(error);
            Assert.Equal(BrokenPipe, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact(Timeout = TimeLimit)]
    public async Task A_reader_that_goes_away_does_not_fail_an_inspection()
    {
        using TemporaryFolder folder = new();
        string module = folder.Write("large.wat", $"(module {string.Concat(Enumerable.Range(0, 20_000).Select(index => $"(func (export \"f{index}\"))"))})");
        using Process process = Process.Start(Command.WeftStart("dump", module))!;
        try
        {
            Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            process.StandardOutput.Close();
            string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Empty(error);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task A_full_disk_is_an_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        CommandResult result = await Command.Run(Command.Start("/bin/sh", "-c", "./weft check samples/threads.wat >/dev/full"));
        Assert.Equal(ExitCodes.Failure, result.ExitCode);
        Assert.Contains("error WEFT1414: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("./weft run tests/Weft.Cli.Tests/cases/streams.wat <&- >&- 2>&-", 3)]
    [InlineData("./weft rnu 2>&-", ExitCodes.Usage)]
    [InlineData("./weft check samples/threads.wat >&-", ExitCodes.Success)]
    public async Task Closed_streams_do_no_harm(string line, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the lines are for a POSIX shell");
        Assert.Equal(exitCode, (await Command.Run(Command.Start("/bin/sh", "-c", line))).ExitCode);
    }
}
