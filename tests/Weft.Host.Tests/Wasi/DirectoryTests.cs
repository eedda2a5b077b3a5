using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Tests.Wasi;

public sealed class DirectoryTests : IDisposable
{
    private readonly DirectoryFixture _wasi = new();

    [Fact]
    public void An_empty_directory_has_itself_and_its_parent()
    {
        var entries = _wasi.ReadDirectory(3);
        Assert.Equal([".", ".."], entries.Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.All(entries, e => Assert.Equal(FileType.Directory, e.Type));
        Assert.Equal(_wasi.StatFd(3).Stat.Inode, entries.Single(e => e.Name == ".").Inode);
        Assert.Equal(0ul, entries.Single(e => e.Name == "..").Inode);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(65536)]
    public void All_entries_come_once_with_any_buffer(int room)
    {
        var expected = new List<string> { ".", ".." };
        for (int i = 0; i < 500; i++)
        {
            string name = $"file-{i}-{new string('x', i % 20)}";
            _wasi.WriteHost(name, "");
            expected.Add(name);
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), _wasi.ReadDirectory(3, room).Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Entries_tell_type_and_inode()
    {
        _wasi.WriteHost("file", "x");
        Directory.CreateDirectory(_wasi.Host("dir"));
        Assert.Equal(Errno.Success, _wasi.Symlink("none", "link"));
        var entries = _wasi.ReadDirectory(3).ToDictionary(e => e.Name);
        Assert.Equal((FileType.RegularFile, _wasi.Stat("file").Stat.Inode), (entries["file"].Type, entries["file"].Inode));
        Assert.Equal((FileType.Directory, _wasi.Stat("dir").Stat.Inode), (entries["dir"].Type, entries["dir"].Inode));
        Assert.Equal(FileType.SymbolicLink, entries["link"].Type);
    }

    [Fact]
    public void A_scan_goes_on_from_any_cookie()
    {
        for (int i = 0; i < 20; i++)
        {
            _wasi.WriteHost($"f{i}", "");
        }

        var entries = _wasi.ReadDirectory(3);
        for (int i = 0; i < entries.Count; i++)
        {
            Assert.Equal(entries.Skip(i + 1).Select(e => e.Name), _wasi.ReadDirectory(3, cookie: entries[i].Next).Select(e => e.Name));
        }

        uint used = _wasi.Memory.Allocate(4);
        Assert.Equal(0, _wasi.Wasi.Call("fd_readdir", 3, used, 0, 0, used));
        Assert.Equal(0u, _wasi.Memory.ReadU32(used));
    }

    [Fact]
    public void Entries_that_stay_come_once_while_others_come_and_go()
    {
        for (int i = 0; i < 300; i++)
        {
            _wasi.WriteHost($"stay-{i}", "");
            _wasi.WriteHost($"go-{i}", "");
        }

        int step = 0;
        var names = _wasi.ReadDirectory(3, 200, between: () =>
        {
            File.Delete(_wasi.Host($"go-{step}"));
            _wasi.WriteHost($"new-{step++}", "");
        }).Select(e => e.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(300, names.Count(n => n.StartsWith("stay-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_threads_scan_one_descriptor_without_disturbing_each_other()
    {
        for (int i = 0; i < 200; i++)
        {
            _wasi.WriteHost($"f{i}", "");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
        {
            FakeCaller caller = _wasi.Wasi.NewCaller();
            uint buffer = _wasi.Memory.Allocate(256);
            uint used = _wasi.Memory.Allocate(4);
            return Task.Factory.StartNew(() =>
            {
                for (int round = 0; round < 20; round++)
                {
                    ulong cookie = 0;
                    int entries = 0;
                    uint length;
                    do
                    {
                        Assert.Equal(0, caller.Call("fd_readdir", 3, buffer, 256, cookie, used));
                        length = _wasi.Memory.ReadU32(used);
                        for (uint place = 0; place + 24 <= length; place += 24 + _wasi.Memory.ReadU32(buffer + place + 16))
                        {
                            if (place + 24 + _wasi.Memory.ReadU32(buffer + place + 16) <= length)
                            {
                                cookie = _wasi.Memory.ReadU64(buffer + place);
                                entries++;
                            }
                        }
                    }
                    while (length == 256);
                    Assert.Equal(202, entries);
                }
            }, TaskCreationOptions.LongRunning);
        }));
    }

    [Fact]
    public void A_removed_directory_is_empty()
    {
        Directory.CreateDirectory(_wasi.Host("dir"));
        uint fd = _wasi.MustOpen("dir", open: OpenFlags.Directory);
        Directory.Delete(_wasi.Host("dir"));
        Assert.DoesNotContain(_wasi.ReadDirectory(fd), e => e.Name is not ("." or ".."));
        Assert.Equal(Errno.NoEntry, _wasi.Open("x", Rights.FdWrite, OpenFlags.Create, fd: fd).Errno);
    }

    [Fact]
    public void What_is_no_directory_has_no_entries()
    {
        _wasi.WriteHost("file", "x");
        uint place = _wasi.Memory.Allocate(64);
        Assert.Equal((int)Errno.NotDirectory, _wasi.Wasi.Call("fd_readdir", _wasi.MustOpen("file"), place, 32, 0, place + 32));
        Assert.Equal((int)Errno.NotDirectory, _wasi.Wasi.Call("fd_readdir", 0, place, 32, 0, place + 32));
        Assert.Equal((int)Errno.BadDescriptor, _wasi.Wasi.Call("fd_readdir", 99, place, 32, 0, place + 32));
    }

    [Fact]
    public unsafe void Scans_of_a_snapshot_are_independent_and_old_ones_are_forgotten()
    {
        var snapshots = new DirectorySnapshots();
        byte* buffer = stackalloc byte[1024];
        DirectorySnapshots.Reader reader = entries =>
        {
            entries.Add(new("a"u8.ToArray(), FileType.RegularFile, 1));
            entries.Add(new("b"u8.ToArray(), FileType.RegularFile, 2));
            return Errno.Success;
        };
        var first = new DirectoryWriter(buffer, 25);
        Assert.Equal(Errno.Success, snapshots.Read(0, reader, ref first));
        ulong cookie = *(ulong*)buffer;
        for (int scan = 0; scan < 3; scan++)
        {
            var other = new DirectoryWriter(buffer, 1024);
            Assert.Equal(Errno.Success, snapshots.Read(0, reader, ref other));
            Assert.Equal(50u, other.Used);
        }

        var second = new DirectoryWriter(buffer, 1024);
        Assert.Equal(Errno.Success, snapshots.Read(cookie, reader, ref second));
        Assert.Equal((25u, (byte)'b'), (second.Used, buffer[24]));
        var another = new DirectoryWriter(buffer, 1024);
        Assert.Equal(Errno.Success, snapshots.Read(0, reader, ref another));
        Assert.Equal(Errno.Invalid, snapshots.Read(cookie, reader, ref another));
        Assert.Equal(Errno.Invalid, snapshots.Read(7, reader, ref another));
        Assert.Equal(Errno.Invalid, snapshots.Read(ulong.MaxValue, reader, ref another));
    }

    public void Dispose() => _wasi.Dispose();
}
