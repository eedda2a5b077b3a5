using System.Net.Sockets;
using System.Runtime.InteropServices;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Tests.Wasi;

/// <summary>Pipes of the host: as standard streams of the process, and as files with names.</summary>
public sealed partial class UnixStreamTests : IDisposable
{
    /// <summary>How long to look for a call that should not block, or should.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly UnixFiles _files = new(BeneathResolver.ForThisHost);
    private readonly List<int> _ends = [];
    private readonly DirectoryFixture _wasi;

    public UnixStreamTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes of this kind are for Unix");
        _wasi = new DirectoryFixture(files: _files);
    }

    [Fact]
    public void A_standard_stream_reads_what_is_there()
    {
        (uint fd, int other) = StandardStream(reading: true);
        Feed(other, "hello"u8);
        Assert.Equal((Errno.Success, "he"), _wasi.Read(fd, 2));
        Assert.Equal((Errno.Success, "llo"), _wasi.Read(fd, 64));
        CloseEnd(other);
        Assert.Equal((Errno.Success, ""), _wasi.Read(fd, 64));
        Assert.Equal(FileType.Unknown, _wasi.FdStat(fd).Type);
        Assert.Equal(Errno.BadDescriptor, _wasi.Write(fd, "x").Errno);
    }

    [Fact]
    public async Task A_stop_ends_all_reads_of_a_standard_stream()
    {
        (uint fd, _) = StandardStream(reading: true);
        uint place = _wasi.Memory.Allocate(64);
        (uint vectors, _) = _wasi.Memory.Vectors((place, 8u));
        await StopEndsCalls(caller => caller.Call("fd_read", fd, vectors, 1, place + 32), "fd_read");
    }

    [Fact]
    public async Task A_stop_ends_all_writes_to_a_full_standard_stream()
    {
        (uint fd, _) = StandardStream(reading: false);
        uint place = _wasi.Memory.Allocate(8);
        (uint vectors, _) = _wasi.Memory.Vectors((0u, 200_000u));
        await StopEndsCalls(caller => caller.Call("fd_write", fd, vectors, 1, place), "fd_write");
    }

    [Fact]
    public async Task A_large_write_goes_through_a_small_pipe()
    {
        (uint fd, int other) = StandardStream(reading: false);
        uint place = _wasi.Memory.Allocate(8);
        (uint vectors, uint count) = _wasi.Memory.Vectors((8192u, 150_000u), (8192u, 100_000u));
        _wasi.Memory.Bytes.Slice(100_000, 50_000).Fill(7);
        Task<int> write = Start(() => _wasi.Wasi.Call("fd_write", fd, vectors, count, place));
        byte[] received = Drain(other, 250_000);
        Assert.Equal(0, await write);
        Assert.Equal(250_000u, _wasi.Memory.ReadU32(place));
        Assert.Equal(_wasi.Memory.Read(8192, 150_000), received[..150_000]);
    }

    [Fact]
    public void A_reader_that_has_gone_is_a_broken_pipe()
    {
        (uint fd, int other) = StandardStream(reading: false);
        CloseEnd(other);
        Assert.Equal(Errno.BrokenPipe, _wasi.Write(fd, "x").Errno);
    }

    [Fact]
    public void Nonblocking_streams_say_again()
    {
        (uint input, _) = StandardStream(reading: true);
        (uint output, _) = StandardStream(reading: false);
        Assert.Equal(0, _wasi.Wasi.Call("fd_fdstat_set_flags", input, (ulong)FdFlags.Nonblock));
        Assert.Equal(0, _wasi.Wasi.Call("fd_fdstat_set_flags", output, (ulong)FdFlags.Nonblock));
        Assert.Equal(FdFlags.Nonblock, _wasi.FdStat(input).Flags);
        Assert.Equal(Errno.Again, _wasi.Read(input, 8).Errno);
        uint place = _wasi.Memory.Allocate(8);
        (uint vectors, _) = _wasi.Memory.Vectors((0u, 200_000u));
        Assert.Equal(0, _wasi.Wasi.Call("fd_write", output, vectors, 1, place));
        Assert.InRange(_wasi.Memory.ReadU32(place), 1u, 199_999u);
        Assert.Equal((int)Errno.Again, _wasi.Wasi.Call("fd_write", output, vectors, 1, place));
    }

    [Fact]
    public async Task Poll_waits_for_pipes()
    {
        (uint input, int other) = StandardStream(reading: true);
        (uint output, _) = StandardStream(reading: false);
        Assert.Equal(EventType.FdWrite, Assert.Single(PollTests.Poll(_wasi.Wasi, PollTests.Descriptor(input, EventType.FdRead, 1), PollTests.Descriptor(output, EventType.FdWrite, 2))).Type);
        Task<Event[]> poll = Start(() => PollTests.Poll(_wasi.Wasi, PollTests.Descriptor(input, EventType.FdRead, 1)));
        _wasi.Wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        Feed(other, "x"u8);
        Event found = Assert.Single(await poll);
        Assert.Equal((1ul, Errno.Success, (ushort)0), (found.UserData, found.Error, found.Flags));
        Assert.Equal((Errno.Success, "x"), _wasi.Read(input, 8));
        CloseEnd(other);
        Assert.Equal(Event.HangUp, Assert.Single(PollTests.Poll(_wasi.Wasi, PollTests.Descriptor(input, EventType.FdRead, 1))).Flags);
    }

    [Fact]
    public async Task A_named_pipe_joins_two_threads()
    {
        Assert.Equal(0, MakeFifo(_wasi.Host("fifo"), 0x1B6));
        FakeCaller writer = _wasi.Wasi.NewCaller();
        Task<uint> opening = Start(() =>
        {
            (Errno errno, uint fd) = _wasi.Open("fifo", Rights.FdWrite, caller: writer);
            Assert.Equal(Errno.Success, errno);
            return fd;
        });
        writer.Blocking.Wait(TestContext.Current.CancellationToken);
        uint read = _wasi.MustOpen("fifo");
        uint write = await opening;
        Assert.Equal("path_open", writer.BlockedIn);
        Task<(Errno, string)> reading = Start(() => _wasi.Read(read, 8));
        _wasi.Wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        uint place = _wasi.Memory.Allocate(16);
        "ping"u8.CopyTo(_wasi.Memory.Bytes[(int)place..]);
        (uint vectors, _) = _wasi.Memory.Vectors((place, 4u));
        Assert.Equal(0, writer.Call("fd_write", write, vectors, 1, place + 8));
        Assert.Equal((Errno.Success, "ping"), await reading);
        Assert.Equal(FileType.Unknown, _wasi.FdStat(read).Type);
        Assert.Equal(Errno.Success, _wasi.Close(write));
        Assert.Equal((Errno.Success, ""), _wasi.Read(read, 8));
        Assert.Equal(Errno.Success, _wasi.Close(read));
        Assert.Equal(Errno.NoSuchDevice, _wasi.Open("fifo", Rights.FdWrite, flags: FdFlags.Nonblock).Errno);
    }

    [Fact]
    public async Task A_stop_ends_the_wait_for_the_reader_of_a_named_pipe()
    {
        Assert.Equal(0, MakeFifo(_wasi.Host("fifo"), 0x1B6));
        Task<Errno> opening = Start(() => _wasi.Open("fifo", Rights.FdWrite).Errno);
        _wasi.Wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        _wasi.Wasi.Stop();
        Assert.Equal(Errno.Interrupted, await opening);
    }

    [Fact]
    public async Task A_socket_has_no_reader_to_wait_for()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_wasi.Host("socket")));
        FakeCaller caller = _wasi.Wasi.NewCaller();
        Task<Errno> opening = Start(() => _wasi.Open("socket", Rights.FdWrite, caller: caller).Errno);
        Task<bool> blocks = Start(() => caller.Blocking.Wait(Patience, TestContext.Current.CancellationToken));
        Assert.True(await Task.WhenAny(opening, blocks) == opening, "path_open waits");
        Assert.Equal(Errno.NoSuchDevice, await opening);
    }

    [Fact]
    public async Task A_read_of_a_named_pipe_waits_for_its_first_writer()
    {
        Assert.Equal(0, MakeFifo(_wasi.Host("fifo"), 0x1B6));
        uint read = _wasi.MustOpen("fifo");
        Task<(Errno, string)> reading = Start(() => _wasi.Read(read, 8));
        Task<bool> blocks = Start(() => _wasi.Wasi.Caller.Blocking.Wait(Patience, TestContext.Current.CancellationToken));
        Assert.True(await Task.WhenAny(reading, blocks) == blocks, "fd_read tells an end");
        await File.WriteAllTextAsync(_wasi.Host("fifo"), "text", TestContext.Current.CancellationToken);
        Assert.Equal((Errno.Success, "text"), await reading);
        Assert.Equal((Errno.Success, ""), _wasi.Read(read, 8));
        Assert.Equal((Errno.Success, ""), _wasi.Read(_wasi.MustOpen("fifo", flags: FdFlags.Nonblock), 8));
    }

    [Fact]
    public void A_descriptor_of_the_host_itself_is_no_standard_stream()
    {
        Assert.Equal(Errno.Success, UnixPlatform.OpenPipe(out int readEnd, out int writeEnd));
        _ends.AddRange([readEnd, writeEnd]);
        Assert.Null(_files.StandardStream(readEnd));
        Assert.Null(_files.StandardStream(writeEnd));
        Assert.Null(_files.StandardStream(int.MaxValue));
        Assert.NotNull(_files.StandardStream(2));
    }

    [Fact]
    public async Task A_descriptor_that_is_closed_under_a_read_stays_open_for_it()
    {
        Assert.Equal(0, MakeFifo(_wasi.Host("fifo"), 0x1B6));
        uint read = _wasi.MustOpen("fifo");
        uint write = _wasi.MustOpen("fifo", Rights.FdWrite);
        FakeCaller reader = _wasi.Wasi.NewCaller();
        uint place = _wasi.Memory.Allocate(64);
        (uint vectors, _) = _wasi.Memory.Vectors((place, 8u));
        Task<int> reading = Start(() => reader.Call("fd_read", read, vectors, 1, place + 32));
        reader.Blocking.Wait(TestContext.Current.CancellationToken);
        Assert.Equal(Errno.Success, _wasi.Close(read));
        _wasi.WriteHost("other", "wrong");
        Assert.Equal(read, _wasi.MustOpen("other"));
        Assert.Equal(Errno.Success, _wasi.Write(write, "right").Errno);
        Assert.Equal(0, await reading);
        Assert.Equal("right", _wasi.Memory.ReadText(place, (int)_wasi.Memory.ReadU32(place + 32)));
    }

    public void Dispose()
    {
        _wasi?.Dispose();
        foreach (int end in _ends)
        {
            Libc.Close(end);
        }
    }

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFifo(string path, uint mode);

    private static Task<T> Start<T>(Func<T> function) =>
        Task.Factory.StartNew(function, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private async Task StopEndsCalls(Func<FakeCaller, int> call, string name)
    {
        FakeCaller[] callers = [_wasi.Wasi.NewCaller(), _wasi.Wasi.NewCaller(), _wasi.Wasi.NewCaller()];
        Task<int>[] calls = [.. callers.Select(caller => Start(() => call(caller)))];
        foreach (FakeCaller caller in callers)
        {
            caller.Blocking.Wait(TestContext.Current.CancellationToken);
            Assert.Equal(name, caller.BlockedIn);
        }

        _wasi.Wasi.Stop();
        Assert.All(await Task.WhenAll(calls), errno => Assert.Equal((int)Errno.Interrupted, errno));
    }

    private (uint Fd, int OtherEnd) StandardStream(bool reading)
    {
        Assert.Equal(Errno.Success, UnixPlatform.OpenPipe(out int readEnd, out int writeEnd));
        _ends.AddRange([readEnd, writeEnd]);
        var stream = new UnixStandardStream(reading ? readEnd : writeEnd, reading, _files.Waiter);
        Assert.Equal(Errno.Success, _wasi.Wasi.Process.Descriptors.Add(stream, stream.ApplicableRights, Rights.None, out uint fd));
        return (fd, reading ? writeEnd : readEnd);
    }

    private void CloseEnd(int end)
    {
        _ends.Remove(end);
        Assert.Equal(0, Libc.Close(end));
    }

    private static unsafe void Feed(int end, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            Assert.Equal(bytes.Length, Libc.Write(end, first, (nuint)bytes.Length));
        }
    }

    private static unsafe byte[] Drain(int end, int length)
    {
        byte[] bytes = new byte[length];
        fixed (byte* first = bytes)
        {
            for (nint done = 0; done < length;)
            {
                nint count = Libc.Read(end, first + done, (nuint)(length - done));
                Assert.True(count > 0);
                done += count;
            }
        }

        return bytes;
    }
}
