using System.Diagnostics;
using Weft.Host.Tests.Groups;
using Weft.Host.Threads;

namespace Weft.Host.Tests.Threads;

/// <summary>Every kind of parker, whichever this system uses.</summary>
public sealed class ParkerTests
{
    public static TheoryData<string> Kinds
    {
        get
        {
            TheoryData<string> kinds = [nameof(MonitorParker)];
            if (OperatingSystem.IsLinux() && FutexParker.IsSupported)
            {
                kinds.Add(nameof(FutexParker));
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Token_handed_over_before_is_taken_once(string kind)
    {
        using Parker parker = Create(kind);
        parker.Unpark();
        Assert.True(parker.Park(null));
        Assert.False(parker.Park(After(TimeSpan.Zero)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Deadline_ends_the_sleep_and_never_early(string kind)
    {
        using Parker parker = Create(kind);
        foreach (double milliseconds in (ReadOnlySpan<double>)[-1, 0, 0.01, 0.3, 2.5])
        {
            long deadline = After(TimeSpan.FromMilliseconds(milliseconds));
            Assert.False(parker.Park(deadline));
            Assert.True(Stopwatch.GetTimestamp() >= deadline);
        }

        parker.Unpark();
        Assert.True(parker.Park(After(TimeSpan.Zero)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Sleeper_with_any_deadline_is_woken(string kind)
    {
        foreach (long? deadline in (long?[])[null, long.MaxValue, long.MaxValue - 1, After(TimeSpan.FromDays(60))])
        {
            using Parker parker = Create(kind);
            Task<bool> sleeper = Task.Factory.StartNew(
                () => parker.Park(deadline), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            while (!parker.IsAsleep)
            {
                Assert.False(sleeper.IsCompleted);
                await Task.Yield();
            }

            parker.Unpark();
            Assert.True(await sleeper.WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void Monitor_waits_whole_milliseconds_of_any_time()
    {
        Assert.Equal(
            [1, 1, 1, 2, int.MaxValue, int.MaxValue],
            ((long[])[1, 999_999, 1_000_000, 1_000_001, int.MaxValue * 1_000_000L + 1, long.MaxValue]).Select(MonitorParker.WholeMilliseconds));
    }

    // The protocol of the parking lot and of the pool: whoever takes the sleeper off the list owes it a token; a sleeper whose time
    // is up takes itself off, or waits for the token that is on its way. A lost token hangs, a stale one breaks the count.
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Deadlines_and_wake_ups_race_without_a_lost_or_a_stale_token(string kind)
    {
        const int Sleeps = 500;
        for (int round = 0; round < TestSettings.HammerRounds; round++)
        {
            Random random = new(TestSettings.Seed * 1000 + round);
            using Parker parker = Create(kind);
            int isListed = 0;
            int woken = 0;
            int handedOver = 0;
            bool isOver = false;
            long[] timeouts = [.. Enumerable.Range(0, Sleeps).Select(_ => random.NextInt64(Stopwatch.Frequency / 10_000))];
            Task waker = Task.Factory.StartNew(
                () =>
                {
                    while (!Volatile.Read(ref isOver))
                    {
                        if (Interlocked.CompareExchange(ref isListed, 0, 1) == 1)
                        {
                            handedOver++;
                            parker.Unpark();
                        }

                        Thread.SpinWait(random.Next(2000));
                    }
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            Task sleeper = Task.Factory.StartNew(
                () =>
                {
                    for (int i = 0; i < Sleeps; i++)
                    {
                        Volatile.Write(ref isListed, 1);
                        if (parker.Park(Stopwatch.GetTimestamp() + timeouts[i]))
                        {
                            woken++;
                            Assert.Equal(0, Volatile.Read(ref isListed));
                        }
                        else if (Interlocked.CompareExchange(ref isListed, 0, 1) == 0)
                        {
                            Assert.True(parker.Park(null));
                            woken++;
                        }
                    }

                    Volatile.Write(ref isOver, true);
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            await sleeper.WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
            await waker.WaitAsync(TestGroups.Patience, TestContext.Current.CancellationToken);
            Assert.Equal(handedOver, woken);
            Assert.False(parker.Park(After(TimeSpan.Zero)));
        }
    }

    private static long After(TimeSpan time) => Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);

    private static Parker Create(string kind) =>
        kind == nameof(MonitorParker) || !OperatingSystem.IsLinux() ? new MonitorParker() : new FutexParker();
}
