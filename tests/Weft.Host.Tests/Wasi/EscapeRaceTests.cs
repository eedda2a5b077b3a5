using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

/// <summary>One thread swaps a directory and a link to outside while others go through it: none ever gets out.</summary>
public sealed class EscapeRaceTests
{
    private static readonly int Rounds = TestSettings.Iterations(5_000);

    [Theory]
    [MemberData(nameof(EscapeTests.RaceFreeResolvers), MemberType = typeof(EscapeTests))]
    public async Task Swapped_links_never_lead_out(string resolver)
    {
        using var wasi = new DirectoryFixture(files: EscapeTests.Files(resolver));
        Directory.CreateDirectory(wasi.Host("real"));
        wasi.WriteHost("real/file", "inside");
        wasi.WriteHost("real/victim", "inside");
        File.WriteAllText(Path.Combine(wasi.Outside, "file"), "outside");
        File.WriteAllText(Path.Combine(wasi.Outside, "victim"), "outside");
        File.CreateSymbolicLink(wasi.Host("trap"), "../outside");
        Directory.CreateDirectory(wasi.Host("spare/sub"));
        ulong outsideInode = OutsideInode(wasi);

        using var done = new CancellationTokenSource();
        var started = new CountdownEvent(4);
        Task swapper = Run(() =>
        {
            started.Signal();
            while (!done.IsCancellationRequested)
            {
                // "real" is now the directory, now the link to outside.
                Directory.Move(wasi.Host("real"), wasi.Host("aside"));
                Directory.Move(wasi.Host("trap"), wasi.Host("real"));
                Directory.Move(wasi.Host("real"), wasi.Host("trap"));
                Directory.Move(wasi.Host("aside"), wasi.Host("real"));
            }
        });
        int reached = 0;
        Task[] others =
        [
            Race(wasi, started, () => Volatile.Read(ref reached) > 0, (caller, path, result) =>
            {
                if (caller.Call("path_open", 3, 1, path.Pointer, path.Length, 0, (ulong)Rights.FdRead, 0, 0, result) != 0)
                {
                    return;
                }

                uint fd = wasi.Memory.ReadU32(result);
                Assert.Equal(0, caller.Call("fd_read", fd, result + 8, 1, result + 24));
                Assert.Equal("inside", wasi.Memory.ReadText(result + 32, 6));
                Assert.Equal(0, caller.Call("fd_close", fd));
                Interlocked.Increment(ref reached);
            }),
            Race(wasi, started, () => Volatile.Read(ref reached) > 0, (caller, path, result) =>
            {
                if (caller.Call("path_filestat_get", 3, 1, path.Pointer, path.Length, result) == 0)
                {
                    Assert.NotEqual(outsideInode, wasi.Memory.ReadU64(result + 8));
                    Interlocked.Increment(ref reached);
                }
            }),
            Race(wasi, started, () => Volatile.Read(ref reached) > 0, (caller, _, _) =>
            {
                _ = caller.Call("path_unlink_file", 3, Victim.Pointer, Victim.Length);
                _ = caller.Call("path_create_directory", 3, Made.Pointer, Made.Length);
                _ = caller.Call("path_rename", 3, Victim.Pointer, Victim.Length, 3, Made.Pointer, Made.Length);
            }),
        ];
        await Task.WhenAll(others);
        await done.CancelAsync();
        await swapper;

        Assert.True(reached > 0, "no call met the directory; the race was not run");
        Assert.Equal("outside", File.ReadAllText(Path.Combine(wasi.Outside, "victim")));
        Assert.Equal(3, Directory.GetFileSystemEntries(wasi.Outside).Length);
    }

    private static readonly (uint Pointer, uint Length) Victim = (512, 11);
    private static readonly (uint Pointer, uint Length) Made = (528, 9);

    private static Task Race(DirectoryFixture wasi, CountdownEvent started, Func<bool> hasReached, Action<FakeCaller, (uint Pointer, uint Length), uint> body)
    {
        "real/victim"u8.CopyTo(wasi.Memory.Bytes[(int)Victim.Pointer..]);
        "real/made"u8.CopyTo(wasi.Memory.Bytes[(int)Made.Pointer..]);
        (uint Pointer, uint Length) path = wasi.Memory.Text("real/file");

        // Results at 0, a vector at 8 for a read to 32, its count at 24.
        uint result = wasi.Memory.Allocate(128);
        wasi.Memory.Write(result + 8, result + 32);
        wasi.Memory.Write(result + 12, 6u);
        FakeCaller caller = wasi.Wasi.NewCaller();
        return Run(() =>
        {
            started.Signal();
            started.Wait();
            // A swapper that is not run for a while may leave the link in place for all of the rounds.
            for (int i = 0; i < Rounds || (!hasReached() && i < 1000 * Rounds); i++)
            {
                body(caller, path, result);
            }
        });
    }

    private static Task Run(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static ulong OutsideInode(DirectoryFixture wasi)
    {
        using var other = new DirectoryFixture(new GroupOptions { Preopens = [new Preopen(wasi.Outside, "/")] });
        return other.Stat("file").Stat.Inode;
    }
}
