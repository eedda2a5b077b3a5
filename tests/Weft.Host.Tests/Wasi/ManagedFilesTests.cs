using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files.Managed;

namespace Weft.Host.Tests.Wasi;

/// <summary>Files by the class library alone, as on Windows. The escape suite runs over them too.</summary>
public sealed class ManagedFilesTests : IDisposable
{
    private const Rights ReadWrite = Rights.FdRead | Rights.FdWrite;

    private readonly DirectoryFixture _wasi = new(files: new ManagedFiles());

    [Fact]
    public void Files_are_made_written_and_read()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create | OpenFlags.Exclusive);
        Assert.Equal((Errno.Success, 6u), _wasi.Write(fd, "abc", "", "def"));
        uint place = _wasi.Memory.Allocate(8);
        Assert.Equal(0, _wasi.Wasi.Call("fd_seek", fd, unchecked((ulong)-4L), (ulong)Whence.End, place));
        Assert.Equal(2ul, _wasi.Memory.ReadU64(place));
        Assert.Equal((Errno.Success, "cdef"), _wasi.Read(fd, 2, 8));
        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_seek", fd, unchecked((ulong)-1L), (ulong)Whence.Set, place));
        Assert.Equal((int)Errno.Overflow, _wasi.Wasi.Call("fd_seek", fd, long.MaxValue, (ulong)Whence.Current, place));
        Assert.Equal(0, _wasi.Wasi.Call("fd_filestat_set_size", fd, 2));
        Assert.Equal(2ul, _wasi.StatFd(fd).Stat.Size);
        Assert.Equal(0, _wasi.Wasi.Call("fd_sync", fd));
        Assert.Equal(0, _wasi.Wasi.Call("fd_fdstat_set_flags", fd, (ulong)FdFlags.Append));
        Assert.Equal((Errno.Success, 1u), _wasi.Write(fd, "X"));
        Assert.Equal("abX", File.ReadAllText(_wasi.Host("file")));
        Assert.Equal(Errno.Exists, _wasi.Open("file", ReadWrite, OpenFlags.Create | OpenFlags.Exclusive).Errno);
        _wasi.MustOpen("file", ReadWrite, OpenFlags.Truncate);
        Assert.Equal(0ul, _wasi.Stat("file").Stat.Size);
        Assert.Equal(Errno.BadDescriptor, _wasi.Write(_wasi.MustOpen("file"), "x").Errno);
    }

    [Fact]
    public void Names_are_made_moved_and_removed()
    {
        Assert.Equal(Errno.Success, _wasi.Call("path_create_directory", "a/"));
        Assert.Equal(Errno.Exists, _wasi.Call("path_create_directory", "a"));
        Assert.Equal(Errno.NoEntry, _wasi.Call("path_create_directory", "x/y"));
        _wasi.WriteHost("a/file", "x");
        Assert.Equal(Errno.NotEmpty, _wasi.Call("path_remove_directory", "a"));
        Assert.Equal(Errno.IsDirectory, _wasi.Call("path_unlink_file", "a"));
        Assert.Equal(Errno.NotDirectory, _wasi.Call("path_remove_directory", "a/file"));
        Assert.Equal(Errno.NotDirectory, _wasi.Call("path_unlink_file", "a/file/"));
        Assert.Equal(Errno.IsDirectory, _wasi.Rename("a/file", "a"));
        Assert.Equal(Errno.Success, _wasi.Rename("a/file", "b"));
        Assert.Equal(Errno.NotDirectory, _wasi.Rename("a", "b"));
        Assert.Equal(Errno.Success, _wasi.Rename("a", "c"));
        Assert.Equal(Errno.Success, _wasi.Call("path_create_directory", "d"));
        Assert.Equal(Errno.Success, _wasi.Rename("c", "d"));
        Assert.Equal(Errno.Busy, _wasi.Rename(".", "e"));
        Assert.Equal(Errno.Success, _wasi.Call("path_unlink_file", "b"));
        Assert.Equal(Errno.Success, _wasi.Call("path_remove_directory", "d"));
        Assert.Equal(Errno.NoEntry, _wasi.Call("path_unlink_file", "b"));
    }

    [Fact]
    public void Links_are_made_read_and_followed()
    {
        _wasi.WriteHost("file", "12345");
        Assert.Equal(Errno.Success, _wasi.Symlink("file", "link"));
        Assert.Equal((Errno.Success, "file"), _wasi.ReadLink("link"));
        Assert.Equal(FileType.SymbolicLink, _wasi.Stat("link", follow: false).Stat.Type);
        Assert.Equal(5ul, _wasi.Stat("link").Stat.Size);
        Assert.Equal(Errno.Loop, _wasi.Open("link", follow: false).Errno);
        Assert.Equal(Errno.Exists, _wasi.Symlink("x", "link"));
        Assert.Equal(Errno.NoEntry, _wasi.Symlink("x", "none/"));
        Assert.Equal(Errno.Invalid, _wasi.ReadLink("file").Errno);
        Assert.Equal(Errno.Success, _wasi.SetTimes("link", 5_000, 6_000, SetTimesFlags.Access | SetTimesFlags.Modification));
        Assert.Equal(6_000ul, _wasi.Stat("file").Stat.ModificationTime);
    }

    [Fact]
    public void All_entries_come_once()
    {
        for (int i = 0; i < 200; i++)
        {
            _wasi.WriteHost($"f{i}", "");
        }

        var names = _wasi.ReadDirectory(3, 100).Select(e => e.Name).ToList();
        Assert.Equal(202, names.Count);
        Assert.Equal(202, names.Distinct().Count());
    }

    [Fact]
    public async Task Sleeps_end_in_time_or_by_a_stop()
    {
        Assert.Single(PollTests.Poll(_wasi.Wasi, PollTests.Clock(1, 1_000_000)));
        Task<Errno> sleep = Task.Factory.StartNew(
            () => _wasi.Wasi.Process.Files.Wait(_wasi.Wasi.Caller, "poll_oneoff", [], ulong.MaxValue),
            TaskCreationOptions.LongRunning);
        _wasi.Wasi.Caller.Blocking.Wait(TestContext.Current.CancellationToken);
        _wasi.Wasi.Stop();
        Assert.Equal(Errno.Interrupted, await sleep);
    }

    public void Dispose() => _wasi.Dispose();
}
