using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

public sealed class PathTests : IDisposable
{
    private readonly DirectoryFixture _wasi = new();

    [Fact]
    public void Directories_are_made_and_removed()
    {
        Assert.Equal(Errno.Success, _wasi.Call("path_create_directory", "a"));
        Assert.Equal(Errno.Success, _wasi.Call("path_create_directory", "a/b/"));
        Assert.True(Directory.Exists(_wasi.Host("a/b")));
        Assert.Equal(Errno.Exists, _wasi.Call("path_create_directory", "a"));
        Assert.Equal(Errno.Exists, _wasi.Call("path_create_directory", "a/."));
        Assert.Equal(Errno.Exists, _wasi.Call("path_create_directory", "a/.."));
        Assert.Equal(Errno.NoEntry, _wasi.Call("path_create_directory", "x/y"));
        Assert.Equal(Errno.NoEntry, _wasi.Call("path_create_directory", ""));
        Assert.Equal(Errno.NotEmpty, _wasi.Call("path_remove_directory", "a"));
        Assert.Equal(Errno.Success, _wasi.Call("path_remove_directory", "a/b///"));
        Assert.Equal(Errno.Invalid, _wasi.Call("path_remove_directory", "a/."));
        Assert.Equal(Errno.Success, _wasi.Call("path_remove_directory", "a"));
        Assert.Equal(Errno.NoEntry, _wasi.Call("path_remove_directory", "a"));
    }

    [Fact]
    public void Removing_a_file_as_a_directory_fails()
    {
        _wasi.WriteHost("file", "x");
        Assert.Equal(Errno.NotDirectory, _wasi.Call("path_remove_directory", "file"));
        Assert.Equal(Errno.NotDirectory, _wasi.Call("path_remove_directory", "file/"));
        Assert.Equal(Errno.NotDirectory, _wasi.Call("path_create_directory", "file/x"));
    }

    [Fact]
    public void Files_are_unlinked_and_directories_are_not()
    {
        _wasi.WriteHost("file", "x");
        Directory.CreateDirectory(_wasi.Host("dir"));
        Errno directory = OperatingSystem.IsMacOS() ? Errno.NotPermitted : Errno.IsDirectory;
        Assert.Equal(directory, _wasi.Call("path_unlink_file", "dir"));
        Assert.Equal(Errno.IsDirectory, _wasi.Call("path_unlink_file", "dir/"));
        Assert.Equal(Errno.IsDirectory, _wasi.Call("path_unlink_file", "dir/.."));
        Assert.Equal(Errno.NotDirectory, _wasi.Call("path_unlink_file", "file/"));
        Assert.True(File.Exists(_wasi.Host("file")));
        Assert.Equal(Errno.Success, _wasi.Call("path_unlink_file", "dir/../file"));
        Assert.False(File.Exists(_wasi.Host("file")));
        Assert.Equal(Errno.NoEntry, _wasi.Call("path_unlink_file", "file"));
    }

    [Fact]
    public void Open_makes_files_as_asked()
    {
        Assert.Equal(Errno.NoEntry, _wasi.Open("file").Errno);
        Assert.Equal(Errno.Success, _wasi.Open("file", Rights.FdWrite, OpenFlags.Create).Errno);
        Assert.Equal(Errno.Success, _wasi.Open("file", Rights.FdWrite, OpenFlags.Create).Errno);
        Assert.Equal(Errno.Exists, _wasi.Open("file", Rights.FdWrite, OpenFlags.Create | OpenFlags.Exclusive).Errno);
        Assert.Equal(Errno.NotDirectory, _wasi.Open("file", open: OpenFlags.Directory).Errno);
        Assert.Equal(Errno.NotDirectory, _wasi.Open("file/").Errno);
        Assert.Equal(Errno.IsDirectory, _wasi.Open("new/", Rights.FdWrite, OpenFlags.Create).Errno);
        Assert.Equal(Errno.Invalid, _wasi.Open("new", Rights.FdWrite, OpenFlags.Create | OpenFlags.Directory).Errno);
        Assert.Equal(Errno.IsDirectory, _wasi.Open(".", Rights.FdRead | Rights.FdWrite, OpenFlags.Directory).Errno);
        Assert.Equal(Errno.Invalid, _wasi.Open("file", open: (OpenFlags)16).Errno);
        Assert.Equal(Errno.Invalid, _wasi.Open("file", flags: (FdFlags)32).Errno);
        Assert.False(File.Exists(_wasi.Host("new")));
    }

    [Fact]
    public void Open_truncates_only_when_asked()
    {
        _wasi.WriteHost("file", "content");
        _wasi.MustOpen("file", Rights.FdWrite);
        Assert.Equal("content", File.ReadAllText(_wasi.Host("file")));
        _wasi.MustOpen("file", Rights.FdWrite, OpenFlags.Truncate);
        Assert.Equal("", File.ReadAllText(_wasi.Host("file")));
    }

    [Fact]
    public void Descriptors_take_the_lowest_free_number()
    {
        _wasi.WriteHost("file", "x");
        Assert.Equal([4u, 5u, 6u], [_wasi.MustOpen("file"), _wasi.MustOpen("file"), _wasi.MustOpen("file")]);
        Assert.Equal(Errno.Success, _wasi.Close(5));
        Assert.Equal(Errno.Success, _wasi.Close(0));
        Assert.Equal([0u, 5u, 7u], [_wasi.MustOpen("file"), _wasi.MustOpen("file"), _wasi.MustOpen("file")]);
    }

    [Fact]
    public void Paths_relative_to_a_file_are_not_a_directorys()
    {
        _wasi.WriteHost("file", "x");
        uint fd = _wasi.MustOpen("file");
        Assert.Equal(Errno.NotDirectory, _wasi.Open("x", fd: fd).Errno);
        Assert.Equal(Errno.NotDirectory, _wasi.Call("path_unlink_file", "x", fd));
        Assert.Equal(Errno.NotDirectory, _wasi.Stat("x", fd: fd).Errno);
        Assert.Equal(Errno.BadDescriptor, _wasi.Open("x", fd: 99).Errno);
    }

    [Fact]
    public void Stat_tells_type_size_and_times()
    {
        _wasi.WriteHost("file", "12345");
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_wasi.Host("file"), time);
        (Errno errno, Filestat stat) = _wasi.Stat("file");
        Assert.Equal(Errno.Success, errno);
        Assert.Equal((FileType.RegularFile, 5ul, 1ul), (stat.Type, stat.Size, stat.Links));
        Assert.Equal((ulong)(time - DateTime.UnixEpoch).Ticks * 100, stat.ModificationTime);
        Assert.NotEqual(0ul, stat.Inode);
        Assert.Equal(stat, _wasi.StatFd(_wasi.MustOpen("file")).Stat);
        Assert.Equal(FileType.Directory, _wasi.Stat(".").Stat.Type);
        Assert.Equal(Errno.NotDirectory, _wasi.Stat("file/").Errno);
        Assert.Equal(Errno.NotDirectory, _wasi.Stat("file/", follow: false).Errno);
        Assert.Equal(Errno.NoEntry, _wasi.Stat("none").Errno);
    }

    [Fact]
    public void Links_are_followed_only_when_asked()
    {
        _wasi.WriteHost("file", "12345");
        Directory.CreateDirectory(_wasi.Host("dir"));
        Assert.Equal(Errno.Success, _wasi.Symlink("file", "link"));
        Assert.Equal(Errno.Success, _wasi.Symlink("../inner", "dir/up"));
        Assert.Equal(Errno.Success, _wasi.Symlink("dir", "to-dir"));
        Assert.Equal(FileType.RegularFile, _wasi.Stat("link").Stat.Type);
        Assert.Equal(FileType.SymbolicLink, _wasi.Stat("link", follow: false).Stat.Type);
        Assert.Equal(FileType.SymbolicLink, _wasi.Stat("to-dir", follow: false).Stat.Type);
        Assert.Equal(FileType.Directory, _wasi.Stat("to-dir/", follow: false).Stat.Type);
        Assert.Equal(Errno.Success, _wasi.Open("link").Errno);
        Assert.Equal(Errno.Loop, _wasi.Open("link", follow: false).Errno);
        Assert.Contains(_wasi.Open("to-dir", open: OpenFlags.Directory, follow: false).Errno, new[] { Errno.Loop, Errno.NotDirectory });
        Assert.Equal(Errno.Success, _wasi.Open("to-dir/up", Rights.FdWrite, OpenFlags.Create).Errno);
        Assert.True(File.Exists(_wasi.Host("inner")));
        Assert.Equal(Errno.Exists, _wasi.Open("dir/up", Rights.FdWrite, OpenFlags.Create | OpenFlags.Exclusive).Errno);
        Assert.Equal(Errno.Success, _wasi.Call("path_unlink_file", "link"));
        Assert.True(File.Exists(_wasi.Host("file")));
    }

    [Fact]
    public void A_link_says_where_it_leads()
    {
        Assert.Equal(Errno.Success, _wasi.Symlink("some/where", "link"));
        Assert.Equal((Errno.Success, "some/where"), _wasi.ReadLink("link"));
        Assert.Equal((Errno.Success, "some"), _wasi.ReadLink("link", 4));
        Assert.Equal((Errno.Success, ""), _wasi.ReadLink("link", 0));
        _wasi.WriteHost("file", "x");
        Assert.Equal(Errno.Invalid, _wasi.ReadLink("file").Errno);
        Assert.Equal(Errno.Invalid, _wasi.ReadLink(".").Errno);
        Assert.Equal(Errno.NoEntry, _wasi.ReadLink("none").Errno);
        Assert.Equal(Errno.NoEntry, _wasi.ReadLink("link/").Errno);
        Assert.Equal(Errno.NotDirectory, _wasi.ReadLink("file/").Errno);
    }

    [Fact]
    public void Links_are_not_made_over_something()
    {
        _wasi.WriteHost("file", "x");
        Directory.CreateDirectory(_wasi.Host("dir"));
        Assert.Equal(Errno.Exists, _wasi.Symlink("x", "file"));
        Assert.Equal(Errno.Exists, _wasi.Symlink("x", "dir/"));
        Assert.Equal(Errno.Exists, _wasi.Symlink("x", "dir/.."));
        Assert.Equal(Errno.NoEntry, _wasi.Symlink("x", "none/"));
        Assert.Equal(Errno.NoEntry, _wasi.Symlink("", "link"));
        Assert.Equal(Errno.NotCapable, _wasi.Symlink("/etc", "link"));
    }

    [Fact]
    public void A_file_gets_a_second_name()
    {
        _wasi.WriteHost("file", "x");
        Directory.CreateDirectory(_wasi.Host("dir"));
        Assert.Equal(Errno.Success, _wasi.Link("file", "dir/other"));
        Assert.Equal(_wasi.Stat("file").Stat, _wasi.Stat("dir/other").Stat);
        Assert.Equal(2ul, _wasi.Stat("file").Stat.Links);
        Assert.Equal(Errno.Exists, _wasi.Link("file", "file"));
        Assert.Equal(Errno.Exists, _wasi.Link("file", "dir"));
        Assert.Equal(Errno.NoEntry, _wasi.Link("file", "none/"));
        Assert.Equal(Errno.NoEntry, _wasi.Link("none", "new"));
        Assert.Equal(Errno.NotDirectory, _wasi.Link("file/", "new"));
        Assert.Contains(_wasi.Link("dir", "new"), new[] { Errno.NotPermitted, Errno.Access });
        Assert.Equal(Errno.NotPermitted, _wasi.Link("dir/", "new"));
        Assert.Equal(Errno.NotPermitted, _wasi.Link(".", "new"));
        Assert.Equal(Errno.Invalid, _wasi.Link("file", "new", lookup: 1));
    }

    [Fact]
    public void A_link_to_a_link_is_the_link()
    {
        Assert.Equal(Errno.Success, _wasi.Symlink("none", "link"));
        Assert.Equal(Errno.Success, _wasi.Link("link", "second"));
        Assert.Equal((Errno.Success, "none"), _wasi.ReadLink("second"));
    }

    [Fact]
    public void Renaming_replaces_what_it_may()
    {
        _wasi.WriteHost("a", "a");
        _wasi.WriteHost("b", "b");
        Directory.CreateDirectory(_wasi.Host("full/x"));
        Directory.CreateDirectory(_wasi.Host("empty"));
        Assert.Equal(Errno.Success, _wasi.Rename("a", "b"));
        Assert.Equal("a", File.ReadAllText(_wasi.Host("b")));
        Assert.Equal(Errno.NoEntry, _wasi.Rename("a", "c"));
        Assert.Equal(Errno.IsDirectory, _wasi.Rename("b", "empty"));
        Assert.Equal(Errno.NotDirectory, _wasi.Rename("empty", "b"));
        Assert.Equal(Errno.NotEmpty, _wasi.Rename("empty", "full"));
        Assert.Equal(Errno.NotDirectory, _wasi.Rename("b/", "c"));
        Assert.Equal(Errno.NotDirectory, _wasi.Rename("b", "c/"));
        Assert.Equal(Errno.Busy, _wasi.Rename("full/.", "c"));
        Assert.Equal(Errno.Busy, _wasi.Rename("b", "full/.."));
        Assert.Equal(Errno.Success, _wasi.Rename("full/", "empty/"));
        Assert.True(Directory.Exists(_wasi.Host("empty/x")));
        uint into = _wasi.MustOpen("empty", open: OpenFlags.Directory);
        Assert.Equal(Errno.Success, _wasi.Rename("b", "moved", newFd: into));
        Assert.True(File.Exists(_wasi.Host("empty/moved")));
    }

    [Fact]
    public void Times_are_set_by_path()
    {
        _wasi.WriteHost("file", "x");
        Assert.Equal(Errno.Success, _wasi.Symlink("file", "link"));
        Assert.Equal(Errno.Success, _wasi.SetTimes("link", 1_500, 2_000_000_007, SetTimesFlags.Access | SetTimesFlags.Modification));
        Filestat stat = _wasi.Stat("file").Stat;
        Assert.Equal((1_500ul, 2_000_000_007ul), (stat.AccessTime, stat.ModificationTime));
        Assert.Equal(Errno.Success, _wasi.SetTimes("link", 0, 3_000_000_000, SetTimesFlags.Modification, follow: false));
        Assert.Equal(2_000_000_007ul, _wasi.Stat("file").Stat.ModificationTime);
        Assert.Equal(3_000_000_000ul, _wasi.Stat("link", follow: false).Stat.ModificationTime);
        Assert.Equal(Errno.Success, _wasi.SetTimes("file", 0, 0, SetTimesFlags.ModificationNow));
        stat = _wasi.Stat("file").Stat;
        Assert.Equal(1_500ul, stat.AccessTime);
        Assert.InRange(DateTime.UnixEpoch.AddTicks((long)stat.ModificationTime / 100), DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(Errno.Invalid, _wasi.SetTimes("file", 0, 0, SetTimesFlags.Access | SetTimesFlags.AccessNow));
        Assert.Equal(Errno.Invalid, _wasi.SetTimes("file", 0, 0, (SetTimesFlags)16));
        Assert.Equal(Errno.NoEntry, _wasi.SetTimes("none", 0, 0, SetTimesFlags.AccessNow));
        Assert.Equal(Errno.NotDirectory, _wasi.SetTimes("file/", 0, 0, SetTimesFlags.AccessNow));
    }

    [Fact]
    public void Unknown_lookup_flags_are_invalid()
    {
        (uint pointer, uint length) = _wasi.Memory.Text("x");
        uint place = _wasi.Memory.Allocate(64);
        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("path_filestat_get", 3, 2, pointer, length, place));
    }

    [Fact]
    public void A_path_that_is_no_path_is_refused()
    {
        (uint pointer, uint length) = _wasi.Memory.Data([0xC3, 0x28]);
        Assert.Equal((int)Errno.IllegalSequence, _wasi.Wasi.Call("path_create_directory", 3, pointer, length));
        Assert.Equal(Errno.Invalid, _wasi.Call("path_create_directory", "a\0b"));
        Assert.Equal(Errno.NameTooLong, _wasi.Call("path_create_directory", new string('a', 256)));
        Assert.Equal(Errno.NameTooLong, _wasi.Call("path_create_directory", new string('a', 4096)));
        Assert.Equal((int)Errno.NameTooLong, _wasi.Wasi.Call("path_create_directory", 3, 0, (uint)_wasi.Memory.Length));
        Assert.Empty(Directory.GetFileSystemEntries(_wasi.Inside));
    }

    [Fact]
    public void Names_in_any_script_are_names()
    {
        Assert.Equal(Errno.Success, _wasi.Open("Действие 動作 🎬", Rights.FdWrite, OpenFlags.Create).Errno);
        Assert.True(File.Exists(_wasi.Host("Действие 動作 🎬")));
        Assert.Contains("Действие 動作 🎬", _wasi.ReadDirectory(_wasi.MustOpen(".")).Select(e => e.Name));
    }

    public void Dispose() => _wasi.Dispose();
}
