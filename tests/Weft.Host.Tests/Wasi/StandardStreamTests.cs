using System.Text;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

public sealed class StandardStreamTests
{
    [Fact]
    public void Writes_go_to_the_streams_in_the_order_of_their_vectors()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var wasi = new WasiFixture(new GroupOptions { StandardOutput = output, StandardError = error });
        Assert.Equal((0, 11u), Write(wasi, 1, "hello", " ", "", "world"));
        Assert.Equal((0, 4u), Write(wasi, 2, "oops"));
        Assert.Equal("hello world", Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal("oops", Encoding.UTF8.GetString(error.ToArray()));
    }

    [Fact]
    public void A_large_write_may_be_served_in_part()
    {
        using var output = new MemoryStream();
        using var wasi = new WasiFixture(new GroupOptions { StandardOutput = output });
        (uint pointer, uint count) = wasi.Memory.Vectors((0u, (uint)wasi.Memory.Length), (0u, (uint)wasi.Memory.Length));
        uint written = wasi.Memory.Allocate(4);
        Assert.Equal(0, wasi.Call("fd_write", 1, pointer, count, written));
        Assert.InRange(wasi.Memory.ReadU32(written), 1u, 2u * (uint)wasi.Memory.Length);
        Assert.Equal(output.Length, wasi.Memory.ReadU32(written));
    }

    [Fact]
    public void Reads_fill_the_vectors_and_then_find_the_end()
    {
        using var input = new MemoryStream("abcdef"u8.ToArray());
        using var wasi = new WasiFixture(new GroupOptions { StandardInput = input });
        Assert.Equal((0, "abcd"), Read(wasi, 0, 1, 0, 3));
        Assert.Equal((0, "ef"), Read(wasi, 0, 8));
        Assert.Equal((0, ""), Read(wasi, 0, 8));
    }

    [Fact]
    public void Reads_take_no_more_from_the_stream_than_the_guest_asked_for()
    {
        using var input = new MemoryStream("abcdef"u8.ToArray());
        using var wasi = new WasiFixture(new GroupOptions { StandardInput = input });
        Assert.Equal((0, "ab"), Read(wasi, 0, 2));
        Assert.Equal(2, input.Position);
    }

    [Fact]
    public void Streams_that_are_not_given_are_empty_and_drop()
    {
        using var wasi = new WasiFixture();
        Assert.Equal((0, ""), Read(wasi, 0, 8));
        Assert.Equal((0, 3u), Write(wasi, 1, "abc"));
        Assert.Equal((0, 3u), Write(wasi, 2, "abc"));
    }

    [Fact]
    public void Streams_have_a_direction()
    {
        using var wasi = new WasiFixture();
        Assert.Equal(((int)Errno.BadDescriptor, ""), Read(wasi, 1, 8));
        Assert.Equal(((int)Errno.BadDescriptor, 0u), Write(wasi, 0, "abc"));
        Assert.Equal(((int)Errno.BadDescriptor, 0u), Write(wasi, 77, "abc"));
    }

    public static TheoryData<Type> Exceptions => [typeof(IOException), typeof(ObjectDisposedException), typeof(OperationCanceledException), typeof(OutOfMemoryException)];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void A_stream_that_throws_is_an_input_output_error(Type exception)
    {
        using var broken = new BrokenStream((Exception)Activator.CreateInstance(exception, "broken")!);
        using var wasi = new WasiFixture(new GroupOptions { StandardInput = broken, StandardOutput = broken });
        Assert.Equal(((int)Errno.InputOutput, 0u), Write(wasi, 1, "abc"));
        Assert.Equal(((int)Errno.InputOutput, 0u), Write(wasi, 1, "abc"));
        Assert.Equal((int)Errno.InputOutput, wasi.Call("fd_sync", 1));
        Assert.Equal((int)Errno.InputOutput, wasi.Call("fd_sync", 1));
        Assert.Equal(((int)Errno.InputOutput, ""), Read(wasi, 0, 8));
        Assert.Equal(((int)Errno.InputOutput, ""), Read(wasi, 0, 8));
    }

    [Fact]
    public void Too_many_vectors_are_invalid()
    {
        using var wasi = new WasiFixture();
        uint place = wasi.Memory.Allocate(4);
        Assert.Equal((int)Errno.Invalid, wasi.Call("fd_write", 1, 1024, 1025, place));
        Assert.Equal((int)Errno.Invalid, wasi.Call("fd_read", 0, 1024, uint.MaxValue, place));
        Assert.Equal(0, wasi.Call("fd_write", 1, 1024, 1024, place));
    }

    [Fact]
    public void Vectors_and_results_out_of_range_are_faults_before_anything_is_written()
    {
        using var output = new MemoryStream();
        using var wasi = new WasiFixture(new GroupOptions { StandardOutput = output });
        uint end = (uint)wasi.Memory.Length;
        (uint text, uint length) = wasi.Memory.Text("text");
        uint place = wasi.Memory.Allocate(4);
        (uint good, _) = wasi.Memory.Vectors((text, length));
        (uint bad, _) = wasi.Memory.Vectors((text, length), (end - 3, 4u));
        (uint wide, _) = wasi.Memory.Vectors((text, uint.MaxValue));
        Assert.Equal((int)Errno.Fault, wasi.Call("fd_write", 1, good, 1, end - 3));
        Assert.Equal((int)Errno.Fault, wasi.Call("fd_write", 1, bad, 2, place));
        Assert.Equal((int)Errno.Fault, wasi.Call("fd_write", 1, wide, 1, place));
        Assert.Equal((int)Errno.Fault, wasi.Call("fd_write", 1, end - 7, 1, place));
        Assert.Equal((int)Errno.Fault, wasi.Call("fd_write", 1, uint.MaxValue, 1, place));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public async Task A_stop_ends_a_read_of_a_stream_that_ignores_cancellation()
    {
        using var deaf = new DeafStream();
        using var wasi = new WasiFixture(new GroupOptions { StandardInput = deaf });
        Task<int> read = Task.Factory.StartNew(() => Read(wasi, 0, 8).Errno, TaskCreationOptions.LongRunning);
        wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        Assert.Equal("fd_read", wasi.Caller.BlockedIn);
        wasi.Stop();
        Assert.Equal((int)Errno.Interrupted, await read);
    }

    [Fact]
    public async Task A_stop_ends_writes_to_a_stream_that_never_finishes()
    {
        using var deaf = new DeafStream();
        using var wasi = new WasiFixture(new GroupOptions { StandardOutput = deaf });
        FakeCaller[] callers = [wasi.NewCaller(), wasi.NewCaller(), wasi.NewCaller()];
        (uint text, uint length) = wasi.Memory.Text("text");
        (uint vectors, _) = wasi.Memory.Vectors((text, length));
        uint place = wasi.Memory.Allocate(4);
        Task<int>[] writes = [.. callers.Select(c => Task.Factory.StartNew(() => c.Call("fd_write", 1, vectors, 1, place), TaskCreationOptions.LongRunning))];
        foreach (FakeCaller caller in callers)
        {
            caller.Blocking.Wait(TestContext.Current.CancellationToken);
        }

        wasi.Stop();
        Assert.All(await Task.WhenAll(writes), errno => Assert.Equal((int)Errno.Interrupted, errno));
    }

    [Fact]
    public async Task Two_threads_write_one_at_a_time()
    {
        using var output = new OneAtATimeStream();
        using var wasi = new WasiFixture(new GroupOptions { StandardOutput = output });
        (uint text, uint length) = wasi.Memory.Text("line\n");
        (uint vectors, _) = wasi.Memory.Vectors((text, length));
        uint place = wasi.Memory.Allocate(4);
        FakeCaller[] callers = [wasi.NewCaller(), wasi.NewCaller(), wasi.NewCaller(), wasi.NewCaller()];
        await Task.WhenAll(callers.Select(caller => Task.Factory.StartNew(
            () =>
            {
                for (int i = 0; i < 500; i++)
                {
                    Assert.Equal(0, caller.Call("fd_write", 1, vectors, 1, place));
                }
            },
            TaskCreationOptions.LongRunning)));
        Assert.False(output.Overlapped);
        Assert.Equal(2000, output.Writes);
    }

    [Fact]
    public void Nonblocking_input_says_again_until_there_is_something()
    {
        using var wasi = new WasiFixture(new GroupOptions { StandardInput = new DeafStream() });
        Assert.Equal(0, wasi.Call("fd_fdstat_set_flags", 0, (ulong)FdFlags.Nonblock));
        Assert.Equal(((int)Errno.Again, ""), Read(wasi, 0, 8));
    }

    internal static (int Errno, uint Count) Write(WasiFixture wasi, uint fd, params ReadOnlySpan<string> texts)
    {
        var buffers = new (uint, uint)[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            buffers[i] = wasi.Memory.Text(texts[i]);
        }

        (uint pointer, uint count) = wasi.Memory.Vectors(buffers);
        uint written = wasi.Memory.Allocate(4);
        int errno = wasi.Call("fd_write", fd, pointer, count, written);
        return (errno, wasi.Memory.ReadU32(written));
    }

    internal static (int Errno, string Text) Read(WasiFixture wasi, uint fd, params ReadOnlySpan<int> lengths)
    {
        var buffers = new (uint Pointer, uint Length)[lengths.Length];
        for (int i = 0; i < lengths.Length; i++)
        {
            buffers[i] = (wasi.Memory.Allocate(lengths[i]), (uint)lengths[i]);
        }

        (uint pointer, uint count) = wasi.Memory.Vectors(buffers);
        uint place = wasi.Memory.Allocate(4);
        int errno = wasi.Call("fd_read", fd, pointer, count, place);
        int left = (int)wasi.Memory.ReadU32(place);
        var text = new StringBuilder();
        foreach ((uint buffer, uint length) in buffers)
        {
            int taken = Math.Min(left, (int)length);
            text.Append(wasi.Memory.ReadText(buffer, taken));
            left -= taken;
        }

        return (errno, text.ToString());
    }
}
