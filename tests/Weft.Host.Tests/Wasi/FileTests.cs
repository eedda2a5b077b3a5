using System.Text;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

public sealed class FileTests : IDisposable
{
    private const Rights ReadWrite = Rights.FdRead | Rights.FdWrite;

    private readonly DirectoryFixture _wasi = new();

    [Fact]
    public void Reads_and_writes_move_one_position()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        Assert.Equal((Errno.Success, 6u), _wasi.Write(fd, "abc", "", "def"));
        Assert.Equal((Errno.Success, ""), _wasi.Read(fd, 4));
        Assert.Equal((Errno.Success, 1ul), Seek(fd, 1, Whence.Set));
        Assert.Equal((Errno.Success, "bcde"), _wasi.Read(fd, 1, 0, 3));
        Assert.Equal((Errno.Success, 5ul), Tell(fd));
        Assert.Equal((Errno.Success, ""), _wasi.Read(fd));
        Assert.Equal((Errno.Success, 4ul), Seek(fd, -2, Whence.End));
        Assert.Equal((Errno.Success, 1004ul), Seek(fd, 1000, Whence.Current));
        Assert.Equal(Errno.Invalid, Seek(fd, -2000, Whence.Current).Errno);
        Assert.Equal(Errno.Invalid, Seek(fd, 0, (Whence)3).Errno);
        Assert.Equal("abcdef", File.ReadAllText(_wasi.Host("file")));
    }

    [Fact]
    public void A_direction_that_was_not_asked_for_is_a_bad_descriptor()
    {
        _wasi.WriteHost("file", "x");
        Assert.Equal(Errno.BadDescriptor, _wasi.Write(_wasi.MustOpen("file"), "y").Errno);
        Assert.Equal(Errno.BadDescriptor, _wasi.Read(_wasi.MustOpen("file", Rights.FdWrite), 1).Errno);
        Assert.Equal(Errno.BadDescriptor, _wasi.Read(_wasi.MustOpen("file", Rights.None), 1).Errno);
    }

    [Fact]
    public void Offsets_are_served_without_the_position()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        Assert.Equal((Errno.Success, 4u), WriteAt(fd, 2, "abcd"));
        Assert.Equal((Errno.Success, "bc"), ReadAt(fd, 3, 2));
        Assert.Equal((Errno.Success, 0ul), Tell(fd));
        Assert.Equal((Errno.Success, 0u), WriteAt(fd, 50, ""));
        Assert.Equal(6, new FileInfo(_wasi.Host("file")).Length);
        Assert.Equal(Errno.Invalid, WriteAt(fd, ulong.MaxValue, "x").Errno);
        Assert.Equal(Errno.Invalid, ReadAt(fd, 1ul << 63, 1).Errno);
        Assert.Equal(Errno.IllegalSeek, ReadAt(0, 0, 1).Errno);
        Assert.Equal(Errno.IllegalSeek, WriteAt(1, 0, "x").Errno);
        Assert.Equal(Errno.BadDescriptor, ReadAt(DirectoryFixture.Root, 0, 1).Errno);
    }

    [Fact]
    public void Append_writes_at_the_end_and_can_be_changed()
    {
        _wasi.WriteHost("file", "abc");
        uint fd = _wasi.MustOpen("file", ReadWrite, flags: FdFlags.Append);
        Assert.Equal(FdFlags.Append, _wasi.FdStat(fd).Flags);
        Assert.Equal(Errno.Success, _wasi.Write(fd, "d").Errno);
        Assert.Equal(Errno.Success, Seek(fd, 0, Whence.Set).Errno);
        Assert.Equal(Errno.Success, _wasi.Write(fd, "e").Errno);
        Assert.Equal(0, _wasi.Wasi.Call("fd_fdstat_set_flags", fd, 0));
        Assert.Equal(FdFlags.None, _wasi.FdStat(fd).Flags);
        Assert.Equal(Errno.Success, Seek(fd, 0, Whence.Set).Errno);
        Assert.Equal(Errno.Success, _wasi.Write(fd, "X").Errno);
        Assert.Equal("Xbcde", File.ReadAllText(_wasi.Host("file")));
        Assert.Equal((int)Errno.NotSupported, _wasi.Wasi.Call("fd_fdstat_set_flags", fd, (ulong)FdFlags.Sync));
        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_fdstat_set_flags", fd, 32));
    }

    [Theory]
    [InlineData((ushort)FdFlags.Dsync)]
    [InlineData((ushort)FdFlags.Sync)]
    [InlineData((ushort)(FdFlags.Rsync | FdFlags.Nonblock))]
    public void Files_open_with_each_flag(ushort flags)
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create, (FdFlags)flags);
        Assert.Equal((FdFlags)flags, _wasi.FdStat(fd).Flags);
        Assert.Equal(Errno.Success, _wasi.Write(fd, "x").Errno);
    }

    [Fact]
    public void Sizes_are_set()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        Assert.Equal(0, _wasi.Wasi.Call("fd_filestat_set_size", fd, 100));
        Assert.Equal(100ul, _wasi.StatFd(fd).Stat.Size);
        Assert.Equal(0, _wasi.Wasi.Call("fd_filestat_set_size", fd, 3));
        Assert.Equal(3ul, _wasi.StatFd(fd).Stat.Size);
        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_filestat_set_size", fd, ulong.MaxValue));
        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_filestat_set_size", _wasi.MustOpen("file"), 1));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_filestat_set_size", DirectoryFixture.Root, 1));
    }

    [Fact]
    public void Space_is_allocated()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        var errno = (Errno)_wasi.Wasi.Call("fd_allocate", fd, 10, 90);
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(Errno.Success, errno);
            Assert.Equal(100ul, _wasi.StatFd(fd).Stat.Size);
            Assert.Equal(0, _wasi.Wasi.Call("fd_allocate", fd, 0, 10));
            Assert.Equal(100ul, _wasi.StatFd(fd).Stat.Size);
        }
        else
        {
            Assert.Equal(Errno.NotSupported, errno);
        }

        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_allocate", fd, 0, 0));
        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_allocate", fd, ulong.MaxValue, 1));
        Assert.Equal((int)Errno.FileTooBig, _wasi.Wasi.Call("fd_allocate", fd, 1, long.MaxValue));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_allocate", _wasi.MustOpen("file"), 0, 1));
    }

    [Fact]
    public void Advice_is_taken()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        for (uint advice = 0; advice <= 5; advice++)
        {
            Assert.Equal(0, _wasi.Wasi.Call("fd_advise", fd, 10, 50, advice));
        }

        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_advise", fd, 0, 0, 6));
        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_advise", fd, ulong.MaxValue, 1, 0));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_advise", DirectoryFixture.Root, 0, 0, 0));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_advise", 99, 0, 0, 0));
    }

    [Fact]
    public void Files_and_directories_are_synced()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        foreach (string name in (string[])["fd_sync", "fd_datasync"])
        {
            Assert.Equal(0, _wasi.Wasi.Call(name, fd));
            Assert.Equal(0, _wasi.Wasi.Call(name, DirectoryFixture.Root));
            Assert.Equal(0, _wasi.Wasi.Call(name, 1));
            Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call(name, 99));
        }
    }

    [Fact]
    public void Times_are_set_by_descriptor()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        Assert.Equal(0, _wasi.Wasi.Call("fd_filestat_set_times", fd, 5_000, 6_000, (ulong)(SetTimesFlags.Access | SetTimesFlags.Modification)));
        Filestat stat = _wasi.StatFd(fd).Stat;
        Assert.Equal((5_000ul, 6_000ul), (stat.AccessTime, stat.ModificationTime));
        Assert.Equal(0, _wasi.Wasi.Call("fd_filestat_set_times", fd, 7_000, 0, (ulong)(SetTimesFlags.Access | SetTimesFlags.ModificationNow)));
        stat = _wasi.StatFd(fd).Stat;
        Assert.Equal(7_000ul, stat.AccessTime);
        Assert.True(stat.ModificationTime > 1_000_000_000_000_000_000ul);
        Assert.Equal((int)Errno.Invalid, _wasi.Wasi.Call("fd_filestat_set_times", fd, 0, 0, (ulong)(SetTimesFlags.Modification | SetTimesFlags.ModificationNow)));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_filestat_set_times", 99, 0, 0, 0));
    }

    [Fact]
    public void Rights_only_shrink_and_are_enforced()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        Rights rights = _wasi.FdStat(fd).Rights;
        Assert.Equal(ReadWrite | Rights.FdSeek | Rights.FdTell, rights & (ReadWrite | Rights.FdSeek | Rights.FdTell));
        Assert.Equal(0, _wasi.Wasi.Call("fd_fdstat_set_rights", fd, (ulong)(rights & ~ReadWrite), 0));
        Assert.Equal(Errno.NotCapable, _wasi.Read(fd, 1).Errno);
        Assert.Equal(Errno.NotCapable, _wasi.Write(fd, "x").Errno);
        Assert.Equal((int)Errno.NotCapable, _wasi.Wasi.Call("fd_fdstat_set_rights", fd, (ulong)rights, 0));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_fdstat_set_rights", 99, 0, 0));
        Assert.Equal(Errno.Success, Seek(fd, 0, Whence.Set).Errno);
    }

    [Fact]
    public void What_a_directory_does_not_pass_on_cannot_be_opened()
    {
        _wasi.WriteHost("file", "x");
        Fdstat stat = _wasi.FdStat(DirectoryFixture.Root);
        Assert.Equal(0, _wasi.Wasi.Call("fd_fdstat_set_rights", 3, (ulong)(stat.Rights & ~Rights.PathCreateFile & ~Rights.PathFilestatSetSize), (ulong)(stat.Inheriting & ~Rights.FdWrite)));
        Assert.Equal(Errno.NotCapable, _wasi.Open("file", Rights.FdWrite).Errno);
        Assert.Equal(Errno.NotCapable, _wasi.Open("new", open: OpenFlags.Create).Errno);
        Assert.Equal(Errno.NotCapable, _wasi.Open("file", open: OpenFlags.Truncate).Errno);
        Assert.Equal(Errno.Success, _wasi.Open("file").Errno);
        Assert.Equal("x", File.ReadAllText(_wasi.Host("file")));
    }

    [Fact]
    public void Renumbering_closes_the_target_and_frees_the_source()
    {
        _wasi.WriteHost("a", "aaa");
        _wasi.WriteHost("b", "bbb");
        uint a = _wasi.MustOpen("a");
        uint b = _wasi.MustOpen("b");
        Assert.Equal(0, _wasi.Wasi.Call("fd_renumber", a, b));
        Assert.Equal((Errno.Success, "aaa"), _wasi.Read(b, 8));
        Assert.Equal(Errno.BadDescriptor, _wasi.Close(a));
        Assert.Equal(0, _wasi.Wasi.Call("fd_renumber", b, b));
        Assert.Equal(0, _wasi.Wasi.Call("fd_renumber", 0, 0));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_renumber", b, 127));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_renumber", uint.MaxValue, b));
        Assert.Equal(Errno.Success, _wasi.Close(b));
        Assert.Equal(Errno.BadDescriptor, _wasi.Close(b));
    }

    [Fact]
    public void Preopens_say_their_name_until_they_are_replaced()
    {
        uint place = _wasi.Memory.Allocate(16);
        Assert.Equal(0, _wasi.Wasi.Call("fd_prestat_get", 3, place));
        Assert.Equal((0u, 1u), (_wasi.Memory.ReadU32(place), _wasi.Memory.ReadU32(place + 4)));
        Assert.Equal(0, _wasi.Wasi.Call("fd_prestat_dir_name", 3, place, 2));
        Assert.Equal("/", _wasi.Memory.ReadText(place, 1));
        Assert.Equal((int)Errno.NameTooLong, _wasi.Wasi.Call("fd_prestat_dir_name", 3, place, 0));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_prestat_get", 4, place));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_prestat_get", 0, place));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_prestat_dir_name", 0, place, 8));
        Directory.CreateDirectory(_wasi.Host("dir"));
        uint other = _wasi.MustOpen("dir");
        Assert.Equal(0, _wasi.Wasi.Call("fd_renumber", other, 3));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_prestat_get", 3, place));
        Assert.Equal(Errno.Success, _wasi.Close(3));
    }

    [Fact]
    public void Descriptors_tell_their_type()
    {
        Assert.Equal(FileType.RegularFile, _wasi.FdStat(_wasi.MustOpen("file", ReadWrite, OpenFlags.Create)).Type);
        Fdstat root = _wasi.FdStat(DirectoryFixture.Root);
        Assert.Equal(FileType.Directory, root.Type);
        Assert.Equal(Rights.None, root.Rights & (Rights.FdFilestatSetSize | Rights.FdSeek | Rights.FdRead | Rights.FdWrite));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_fdstat_get", 99, _wasi.Memory.Allocate(24)));
    }

    [Fact]
    public void Directories_are_not_read_or_written_or_moved_in()
    {
        Assert.Equal(Errno.BadDescriptor, _wasi.Read(3, 1).Errno);
        Assert.Equal(Errno.BadDescriptor, _wasi.Write(3, "x").Errno);
        Assert.Equal(Errno.BadDescriptor, Seek(3, 0, Whence.Current).Errno);
        Assert.Equal(Errno.BadDescriptor, Tell(3).Errno);
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_fdstat_set_flags", 3, (ulong)FdFlags.Nonblock));
    }

    [Fact]
    public void Sockets_there_are_none()
    {
        uint fd = _wasi.MustOpen("file", ReadWrite, OpenFlags.Create);
        uint place = _wasi.Memory.Allocate(8);
        Assert.Equal((int)Errno.NotSocket, _wasi.Wasi.Call("sock_accept", fd, 0, place));
        Assert.Equal((int)Errno.NotSocket, _wasi.Wasi.Call("sock_recv", fd, 0, 0, 0, place, place + 4));
        Assert.Equal((int)Errno.NotSocket, _wasi.Wasi.Call("sock_send", fd, 0, 0, 0, place));
        Assert.Equal((int)Errno.NotSocket, _wasi.Wasi.Call("sock_shutdown", fd, 0));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("sock_accept", 99, 0, place));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("sock_shutdown", 99, 0));
    }

    public void Dispose() => _wasi.Dispose();

    private (Errno Errno, ulong Position) Seek(uint fd, long offset, Whence whence)
    {
        uint place = _wasi.Memory.Allocate(8);
        var errno = (Errno)_wasi.Wasi.Call("fd_seek", fd, (ulong)offset, (ulong)whence, place);
        return (errno, _wasi.Memory.ReadU64(place));
    }

    private (Errno Errno, ulong Position) Tell(uint fd)
    {
        uint place = _wasi.Memory.Allocate(8);
        var errno = (Errno)_wasi.Wasi.Call("fd_tell", fd, place);
        return (errno, _wasi.Memory.ReadU64(place));
    }

    private (Errno Errno, uint Count) WriteAt(uint fd, ulong offset, string text)
    {
        (uint pointer, uint length) = _wasi.Memory.Text(text);
        (uint vectors, uint count) = _wasi.Memory.Vectors((pointer, length));
        uint place = _wasi.Memory.Allocate(4);
        var errno = (Errno)_wasi.Wasi.Call("fd_pwrite", fd, vectors, count, offset, place);
        return (errno, _wasi.Memory.ReadU32(place));
    }

    private (Errno Errno, string Text) ReadAt(uint fd, ulong offset, int length)
    {
        uint pointer = _wasi.Memory.Allocate(length);
        (uint vectors, uint count) = _wasi.Memory.Vectors((pointer, (uint)length));
        uint place = _wasi.Memory.Allocate(4);
        var errno = (Errno)_wasi.Wasi.Call("fd_pread", fd, vectors, count, offset, place);
        return (errno, Encoding.UTF8.GetString(_wasi.Memory.Read(pointer, (int)_wasi.Memory.ReadU32(place))));
    }
}
