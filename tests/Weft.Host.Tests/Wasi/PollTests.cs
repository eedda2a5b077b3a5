using System.Diagnostics;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

public sealed class PollTests
{
    private const int SubscriptionSize = 48;
    private const int EventSize = 32;

    [Fact]
    public void No_subscriptions_and_too_many_are_invalid()
    {
        using var wasi = new WasiFixture();
        Assert.Equal((int)Errno.Invalid, wasi.Call("poll_oneoff", 0, 0, 0, 0));
        Assert.Equal((int)Errno.Invalid, wasi.Call("poll_oneoff", 0, 0, 4097, 0));
        Assert.Equal((int)Errno.Invalid, wasi.Call("poll_oneoff", 0, 0, uint.MaxValue, 0));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    public void A_relative_clock_takes_its_time(uint clock)
    {
        using var wasi = new WasiFixture();
        long start = Stopwatch.GetTimestamp();
        Event[] events = Poll(wasi, Clock(clock, 3_000_000, userData: 42));
        Assert.True(Stopwatch.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(3));
        Event found = Assert.Single(events);
        Assert.Equal((42ul, EventType.Clock, Errno.Success), (found.UserData, found.Type, found.Error));
        Assert.Equal("poll_oneoff", wasi.Caller.BlockedIn);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    public void An_absolute_clock_ends_at_its_time(uint clock)
    {
        using var wasi = new WasiFixture();
        uint place = wasi.Memory.Allocate(8);
        Assert.Equal(0, wasi.Call("clock_time_get", clock, 0, place));
        ulong target = wasi.Memory.ReadU64(place) + 3_000_000;
        Assert.Single(Poll(wasi, Clock(clock, target, absolute: true)));
        Assert.Equal(0, wasi.Call("clock_time_get", clock, 0, place));
        Assert.True(wasi.Memory.ReadU64(place) >= target);
        Assert.Single(Poll(wasi, Clock(clock, 1, absolute: true)));
    }

    [Fact]
    public void The_earliest_of_many_clocks_ends_the_wait()
    {
        using var wasi = new WasiFixture();
        var clocks = new Subscription[1000];
        for (int i = 0; i < clocks.Length; i++)
        {
            clocks[i] = Clock(1, i == 700 ? 1_000_000ul : ulong.MaxValue - (ulong)i, userData: (ulong)i);
        }

        Assert.Equal(700ul, Assert.Single(Poll(wasi, clocks)).UserData);
    }

    [Fact]
    public void Wrong_subscriptions_are_told_in_their_events()
    {
        using var wasi = new WasiFixture();
        Subscription unknownType = Clock(1, 0, userData: 3);
        unknownType.Type = (EventType)9;
        Subscription unknownFlags = Clock(1, 0, userData: 4);
        unknownFlags.ClockFlags = 2;
        Event[] events = Poll(
            wasi,
            Clock(4, 0, userData: 1),
            Clock(3, 0, userData: 2),
            unknownType,
            unknownFlags,
            Descriptor(99, EventType.FdRead, 5),
            Descriptor(0, EventType.FdWrite, 6));
        Assert.Equal(
            [(1, Errno.Invalid), (2, Errno.NotSupported), (3, Errno.Invalid), (4, Errno.Invalid), (5, Errno.BadDescriptor), (6, Errno.BadDescriptor)],
            events.Select(e => ((int)e.UserData, e.Error)));
    }

    [Fact]
    public void Files_are_always_ready()
    {
        using var wasi = new DirectoryFixture();
        wasi.WriteHost("file", "12345");
        uint fd = wasi.MustOpen("file", Rights.FdRead | Rights.FdWrite);
        Assert.Equal((Errno.Success, "12"), wasi.Read(fd, 2));
        Event[] events = Poll(wasi.Wasi, Descriptor(fd, EventType.FdRead, 1), Descriptor(fd, EventType.FdWrite, 2), Clock(1, ulong.MaxValue));
        Assert.Equal([1ul, 2ul], events.Select(e => e.UserData));
        Assert.Equal(3ul, events[0].Bytes);
        Assert.Equal(Errno.BadDescriptor, Assert.Single(Poll(wasi.Wasi, Descriptor(3, EventType.FdRead, 1))).Error);
    }

    [Fact]
    public async Task A_stream_of_the_embedder_becomes_ready()
    {
        using var pipe = new PipeStream();
        using var wasi = new WasiFixture(new GroupOptions { StandardInput = pipe });
        Assert.Equal(EventType.Clock, Assert.Single(Poll(wasi, Descriptor(0, EventType.FdRead, 1), Clock(1, 1_000_000))).Type);
        Task<Event[]> poll = Task.Factory.StartNew(() => Poll(wasi, Descriptor(0, EventType.FdRead, 1)), TaskCreationOptions.LongRunning);
        wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        pipe.Feed("hello"u8);
        Event found = Assert.Single(await poll);
        Assert.Equal((EventType.FdRead, 5ul), (found.Type, found.Bytes));
        Assert.Equal((0, "hello"), StandardStreamTests.Read(wasi, 0, 8));
    }

    [Fact]
    public async Task A_stop_ends_every_kind_of_wait()
    {
        using var wasi = new WasiFixture(new GroupOptions { StandardInput = new DeafStream() });
        FakeCaller[] callers = [wasi.NewCaller(), wasi.NewCaller(), wasi.NewCaller()];
        Subscription[][] sets = [[Clock(1, ulong.MaxValue)], [Descriptor(0, EventType.FdRead, 1)], [Clock(0, ulong.MaxValue, absolute: true), Descriptor(0, EventType.FdRead, 1)]];
        Task<int>[] polls = [.. callers.Zip(sets).Select(pair =>
        {
            (uint input, uint output, uint count) = Place(wasi, pair.Second);
            return Task.Factory.StartNew(() => pair.First.Call("poll_oneoff", input, output, (uint)pair.Second.Length, count), TaskCreationOptions.LongRunning);
        })];
        foreach (FakeCaller caller in callers)
        {
            caller.Blocking.Wait(TestContext.Current.CancellationToken);
        }

        wasi.Stop();
        Assert.All(await Task.WhenAll(polls), errno => Assert.Equal((int)Errno.Interrupted, errno));
        Assert.Equal((int)Errno.Interrupted, Result(wasi, Clock(1, ulong.MaxValue)));
    }

    [Fact]
    public void Events_may_lie_over_their_subscriptions()
    {
        using var wasi = new WasiFixture();
        (uint input, _, uint count) = Place(wasi, [Clock(1, 0, userData: 1), Clock(1, 0, userData: 2), Clock(1, 0, userData: 3)]);
        Assert.Equal(0, wasi.Call("poll_oneoff", input, input, 3, count));
        Assert.Equal(3u, wasi.Memory.ReadU32(count));
        Assert.Equal([1ul, 2ul, 3ul], [wasi.Memory.ReadU64(input), wasi.Memory.ReadU64(input + 32), wasi.Memory.ReadU64(input + 64)]);
    }

    internal static Subscription Clock(uint clock, ulong timeout, bool absolute = false, ulong userData = 0) => new()
    {
        UserData = userData,
        Type = EventType.Clock,
        Clock = (ClockId)clock,
        Timeout = timeout,
        ClockFlags = absolute ? Subscription.AbsoluteTime : (ushort)0,
    };

    internal static Subscription Descriptor(uint fd, EventType type, ulong userData) => new() { UserData = userData, Type = type, Descriptor = fd };

    internal static Event[] Poll(WasiFixture wasi, params Subscription[] subscriptions)
    {
        (uint input, uint output, uint count) = Place(wasi, subscriptions);
        Assert.Equal(0, wasi.Call("poll_oneoff", input, output, (uint)subscriptions.Length, count));
        var events = new Event[wasi.Memory.ReadU32(count)];
        for (int i = 0; i < events.Length; i++)
        {
            Assert.True(wasi.Memory.View.TryRead(output + ((ulong)i * 32), out events[i]));
        }

        return events;
    }

    private static int Result(WasiFixture wasi, params Subscription[] subscriptions)
    {
        (uint input, uint output, uint count) = Place(wasi, subscriptions);
        return wasi.Call("poll_oneoff", input, output, (uint)subscriptions.Length, count);
    }

    private static (uint Input, uint Output, uint Count) Place(WasiFixture wasi, Subscription[] subscriptions)
    {
        uint input = wasi.Memory.Allocate(subscriptions.Length * SubscriptionSize);
        for (int i = 0; i < subscriptions.Length; i++)
        {
            Assert.True(wasi.Memory.View.TryWrite(input + ((ulong)i * SubscriptionSize), subscriptions[i]));
        }

        return (input, wasi.Memory.Allocate(subscriptions.Length * EventSize), wasi.Memory.Allocate(4));
    }
}
