using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files.Managed;

namespace Weft.Host.Tests.Wasi;

/// <summary>Files by the class library alone, as on Windows. The escape suite runs over them too.</summary>
public sealed class ManagedFilesTests : IDisposable
{
    private const Rights ReadWrite = Rights.FdRead | Rights.FdWrite;

    private readonly DirectoryFixture wasi = new(files: new ManagedFiles());

    [Fact]
    public void Files_are_made_written_and_read()
    {
        uint fd = wasi.MustOpen("file", ReadWrite, OpenFlags.Create | OpenFlags.Exclusive);
        Assert.Equal((Errno.Success, 6u), wasi.Write(fd, "abc", "", "def"));
        uint place = wasi.Memory.Allocate(8);
        Assert.Equal(0, wasi.Wasi.Call("fd_seek", fd, unchecked((ulong)-4L), (ulong)Whence.End, place));
        Assert.Equal(2ul, wasi.Memory.ReadU64(place));
        Assert.Equal((Errno.Success, "cdef"), wasi.Read(fd, 2, 8));
        Assert.Equal((int)Errno.Invalid, wasi.Wasi.Call("fd_seek", fd, unchecked((ulong)-1L), (ulong)Whence.Set, place));
        Assert.Equal((int)Errno.Overflow, wasi.Wasi.Call("fd_seek", fd, long.MaxValue, (ulong)Whence.Current, place));
        Assert.Equal(0, wasi.Wasi.Call("fd_filestat_set_size", fd, 2));
        Assert.Equal(2ul, wasi.StatFd(fd).Stat.Size);
        Assert.Equal(0, wasi.Wasi.Call("fd_sync", fd));
        Assert.Equal(0, wasi.Wasi.Call("fd_fdstat_set_flags", fd, (ulong)FdFlags.Append));
        Assert.Equal((Errno.Success, 1u), wasi.Write(fd, "X"));
        Assert.Equal("abX", File.ReadAllText(wasi.Host("file")));
        Assert.Equal(Errno.Exists, wasi.Open("file", ReadWrite, OpenFlags.Create | OpenFlags.Exclusive).Errno);
        wasi.MustOpen("file", ReadWrite, OpenFlags.Truncate);
        Assert.Equal(0ul, wasi.Stat("file").Stat.Size);
        Assert.Equal(Errno.BadDescriptor, wasi.Write(wasi.MustOpen("file"), "x").Errno);
    }

    [Fact]
    public void Names_are_made_moved_and_removed()
    {
        Assert.Equal(Errno.Success, wasi.Call("path_create_directory", "a/"));
        Assert.Equal(Errno.Exists, wasi.Call("path_create_directory", "a"));
        Assert.Equal(Errno.NoEntry, wasi.Call("path_create_directory", "x/y"));
        wasi.WriteHost("a/file", "x");
        Assert.Equal(Errno.NotEmpty, wasi.Call("path_remove_directory", "a"));
        Assert.Equal(Errno.IsDirectory, wasi.Call("path_unlink_file", "a"));
        Assert.Equal(Errno.NotDirectory, wasi.Call("path_remove_directory", "a/file"));
        Assert.Equal(Errno.NotDirectory, wasi.Call("path_unlink_file", "a/file/"));
        Assert.Equal(Errno.IsDirectory, wasi.Rename("a/file", "a"));
        Assert.Equal(Errno.Success, wasi.Rename("a/file", "b"));
        Assert.Equal(Errno.NotDirectory, wasi.Rename("a", "b"));
        Assert.Equal(Errno.Success, wasi.Rename("a", "c"));
        Assert.Equal(Errno.Success, wasi.Call("path_create_directory", "d"));
        Assert.Equal(Errno.Success, wasi.Rename("c", "d"));
        Assert.Equal(Errno.Busy, wasi.Rename(".", "e"));
        Assert.Equal(Errno.Success, wasi.Call("path_unlink_file", "b"));
        Assert.Equal(Errno.Success, wasi.Call("path_remove_directory", "d"));
        Assert.Equal(Errno.NoEntry, wasi.Call("path_unlink_file", "b"));
    }

    [Fact]
    public void Links_are_made_read_and_followed()
    {
        wasi.WriteHost("file", "12345");
        Assert.Equal(Errno.Success, wasi.Symlink("file", "link"));
        Assert.Equal((Errno.Success, "file"), wasi.ReadLink("link"));
        Assert.Equal(FileType.SymbolicLink, wasi.Stat("link", follow: false).Stat.Type);
        Assert.Equal(5ul, wasi.Stat("link").Stat.Size);
        Assert.Equal(Errno.Loop, wasi.Open("link", follow: false).Errno);
        Assert.Equal(Errno.Exists, wasi.Symlink("x", "link"));
        Assert.Equal(Errno.NoEntry, wasi.Symlink("x", "none/"));
        Assert.Equal(Errno.Invalid, wasi.ReadLink("file").Errno);
        Assert.Equal(Errno.Success, wasi.SetTimes("link", 5_000, 6_000, SetTimesFlags.Access | SetTimesFlags.Modification));
        Assert.Equal(6_000ul, wasi.Stat("file").Stat.ModificationTime);
    }

    [Fact]
    public void All_entries_come_once()
    {
        for (int i = 0; i < 200; i++)
        {
            wasi.WriteHost($"f{i}", "");
        }

        var names = wasi.ReadDirectory(3, 100).Select(e => e.Name).ToList();
        Assert.Equal(202, names.Count);
        Assert.Equal(202, names.Distinct().Count());
    }

    [Fact]
    public async Task Sleeps_end_in_time_or_by_a_stop()
    {
        Assert.Single(PollTests.Poll(wasi.Wasi, PollTests.Clock(1, 1_000_000)));
        Task<Errno> sleep = Task.Factory.StartNew(
            () => wasi.Wasi.Process.Files.Wait(wasi.Wasi.Caller, "poll_oneoff", [], ulong.MaxValue),
            TaskCreationOptions.LongRunning);
        wasi.Wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        wasi.Wasi.Stop();
        Assert.Equal(Errno.Interrupted, await sleep);
    }

    public void Dispose() => wasi.Dispose();
}
