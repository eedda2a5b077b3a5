using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Tests.Wasi;

/// <summary>One pipe that is several standard streams, of one group or of two: a stop ends every call, whoever takes what a pipe was ready for.</summary>
public sealed class SharedPipeTests : IDisposable
{
    private const int PipeBuffer = 4096;

    private readonly int _readEnd;
    private readonly int _writeEnd;

    public SharedPipeTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes of this kind are for Unix");
        Assert.Equal(Errno.Success, UnixPlatform.OpenPipe(out _readEnd, out _writeEnd));
    }

    [Fact]
    public async Task Writes_to_output_and_error_of_one_pipe_end_with_the_group()
    {
        using var files = new UnixFiles(BeneathResolver.ForThisHost);
        using var wasi = new WasiFixture(files: files);
        Task<int>[] writes =
        [
            Start(wasi, "fd_write", Add(wasi, files, _writeEnd, reading: false), 200_000),
            Start(wasi, "fd_write", Add(wasi, files, _writeEnd, reading: false), 200_000),
        ];

        // Both want the room that each piece leaves.
        for (int i = 0; i < 60; i++)
        {
            Take(PipeBuffer);
        }

        wasi.Stop();
        await Ended(writes, () => Take(400_000));
    }

    [Fact]
    public async Task Reads_of_one_pipe_by_two_groups_end_with_their_group()
    {
        for (int i = 0; i < TestSettings.Iterations(50); i++)
        {
            using var files = new UnixFiles(BeneathResolver.ForThisHost);
            using var otherFiles = new UnixFiles(BeneathResolver.ForThisHost);
            using var wasi = new WasiFixture(files: files);
            using var other = new WasiFixture(files: otherFiles);
            Task<int>[] reads =
            [
                Start(wasi, "fd_read", Add(wasi, files, _readEnd, reading: true), 8),
                Start(other, "fd_read", Add(other, otherFiles, _readEnd, reading: true), 8),
            ];
            wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
            other.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
            Feed(1);
            await Task.WhenAny(reads);
            wasi.Stop();
            other.Stop();
            await Ended(reads, () => Feed(1));
        }
    }

    [Fact]
    public async Task A_group_that_stops_leaves_its_turn_to_another()
    {
        using var files = new UnixFiles(BeneathResolver.ForThisHost);
        using var otherFiles = new UnixFiles(BeneathResolver.ForThisHost);
        using var wasi = new WasiFixture(files: files);
        using var other = new WasiFixture(files: otherFiles);
        Task<int> read = Start(wasi, "fd_read", Add(wasi, files, _readEnd, reading: true), 8);
        wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        Task<int> next = Start(other, "fd_read", Add(other, otherFiles, _readEnd, reading: true), 8);
        other.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        wasi.Stop();
        Assert.Equal((int)Errno.Interrupted, await read);
        Feed(1);
        Assert.Equal(0, await next);
    }

    [Fact]
    public async Task A_pipe_that_others_empty_does_not_say_again_to_who_wants_to_wait()
    {
        const int SetStatusFlags = 4;
        Assert.Equal(0, UnixPlatform.FileControl(_readEnd, SetStatusFlags, OpenBits.Nonblock));
        using var files = new UnixFiles(BeneathResolver.ForThisHost);
        using var wasi = new WasiFixture(files: files);
        uint fd = Add(wasi, files, _readEnd, reading: true);
        bool done = false;
        Task thief = Task.Factory.StartNew(() => { while (!Volatile.Read(ref done)) { Steal(); } }, TaskCreationOptions.LongRunning);
        uint place = wasi.Memory.Allocate(8);
        (uint vectors, _) = wasi.Memory.Vectors((8192u, 1u));
        Task<int> reader = Task.Factory.StartNew(
            () =>
            {
                int errno = 0;
                while (errno == 0)
                {
                    errno = wasi.Caller.Call("fd_read", fd, vectors, 1, place);
                }

                return errno;
            },
            TaskCreationOptions.LongRunning);
        for (int i = TestSettings.Iterations(20_000); i > 0 && !reader.IsCompleted; i--)
        {
            Feed(1);
        }

        wasi.Stop();
        Volatile.Write(ref done, true);
        Assert.Equal((int)Errno.Interrupted, await reader);
        await thief;
    }

    public void Dispose()
    {
        Libc.Close(_readEnd);
        Libc.Close(_writeEnd);
    }

    private static uint Add(WasiFixture wasi, UnixFiles files, int end, bool reading)
    {
        var stream = new UnixStandardStream(end, reading, files.Waiter);
        Assert.Equal(Errno.Success, wasi.Process.Descriptors.Add(stream, stream.ApplicableRights, Rights.None, out uint fd));
        return fd;
    }

    private static Task<int> Start(WasiFixture wasi, string call, uint fd, uint length)
    {
        uint place = wasi.Memory.Allocate(8);
        (uint vectors, _) = wasi.Memory.Vectors((8192u, length));
        FakeCaller caller = call == "fd_read" ? wasi.Caller : wasi.NewCaller();
        return Task.Factory.StartNew(() => caller.Call(call, fd, vectors, 1, place), TaskCreationOptions.LongRunning);
    }

    /// <summary>Fails where a call does not end, and frees it, so that the test process can.</summary>
    private static async Task Ended(Task<int>[] calls, Action free)
    {
        Task all = Task.WhenAll(calls);
        bool ended = await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)) == all;
        if (!ended)
        {
            free();
        }

        Assert.True(ended, "a call outlives its group");
    }

    private unsafe void Feed(int length)
    {
        byte* bytes = stackalloc byte[length];
        Assert.Equal(length, Libc.Write(_writeEnd, bytes, (nuint)length));
    }

    private unsafe void Steal()
    {
        byte one;
        Libc.Read(_readEnd, &one, 1);
    }

    private unsafe void Take(int length)
    {
        fixed (byte* bytes = new byte[length])
        {
            Assert.True(Libc.Read(_readEnd, bytes, (nuint)length) > 0);
        }
    }
}
