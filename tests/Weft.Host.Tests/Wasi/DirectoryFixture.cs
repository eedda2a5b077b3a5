using System.Text;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Tests.Wasi;

/// <summary>A group with a preopened directory, next to one that it must never reach.</summary>
internal sealed class DirectoryFixture : IDisposable
{
    /// <summary>The preopened directory's descriptor.</summary>
    public const uint Root = 3;

    private readonly string _parent = Directory.CreateTempSubdirectory("weft-").FullName;

    public DirectoryFixture(GroupOptions? options = null, HostFiles? files = null)
    {
        Inside = Directory.CreateDirectory(Path.Combine(_parent, "inside")).FullName;
        Outside = Directory.CreateDirectory(Path.Combine(_parent, "outside")).FullName;
        File.WriteAllText(Path.Combine(Outside, "secret"), "secret");
        options ??= new GroupOptions { Preopens = [new Preopen(Inside, "/")] };
        Wasi = new WasiFixture(options, files);
    }

    public string Inside { get; }

    public string Outside { get; }

    public WasiFixture Wasi { get; }

    public FakeMemory Memory => Wasi.Memory;

    /// <summary>The host's name for a path in the preopened directory.</summary>
    public string Host(string path) => Path.Combine(Inside, path);

    public void WriteHost(string path, string text) => File.WriteAllText(Host(path), text);

    /// <summary>Calls a function whose arguments are a descriptor and a path.</summary>
    public Errno Call(string name, string path, uint fd = Root)
    {
        (uint pointer, uint length) = Memory.Text(path);
        return (Errno)Wasi.Call(name, fd, pointer, length);
    }

    public (Errno Errno, uint Fd) Open(
        string path,
        Rights rights = Rights.FdRead,
        OpenFlags open = OpenFlags.None,
        FdFlags flags = FdFlags.None,
        bool follow = true,
        uint fd = Root,
        FakeCaller? caller = null)
    {
        (uint pointer, uint length) = Memory.Text(path);
        uint result = Memory.Allocate(4);
        int errno = (caller ?? Wasi.Caller).Call("path_open", fd, follow ? 1u : 0u, pointer, length, (ulong)open, (ulong)rights, 0, (ulong)flags, result);
        return ((Errno)errno, Memory.ReadU32(result));
    }

    /// <summary>Opens what must be there.</summary>
    public uint MustOpen(
        string path,
        Rights rights = Rights.FdRead,
        OpenFlags open = OpenFlags.None,
        FdFlags flags = FdFlags.None,
        uint fd = Root)
    {
        (Errno errno, uint opened) = Open(path, rights, open, flags, fd: fd);
        Assert.Equal(Errno.Success, errno);
        return opened;
    }

    public (Errno Errno, Filestat Stat) Stat(string path, bool follow = true, uint fd = Root)
    {
        (uint pointer, uint length) = Memory.Text(path);
        uint result = Memory.Allocate(64);
        var errno = (Errno)Wasi.Call("path_filestat_get", fd, follow ? 1u : 0u, pointer, length, result);
        Assert.True(Memory.View.TryRead(result, out Filestat stat));
        return (errno, stat);
    }

    public (Errno Errno, Filestat Stat) StatFd(uint fd)
    {
        uint result = Memory.Allocate(64);
        var errno = (Errno)Wasi.Call("fd_filestat_get", fd, result);
        Assert.True(Memory.View.TryRead(result, out Filestat stat));
        return (errno, stat);
    }

    public Fdstat FdStat(uint fd)
    {
        uint result = Memory.Allocate(24);
        Assert.Equal(0, Wasi.Call("fd_fdstat_get", fd, result));
        Assert.True(Memory.View.TryRead(result, out Fdstat stat));
        return stat;
    }

    public Errno Rename(string path, string newPath, uint fd = Root, uint newFd = Root) => TwoPaths("path_rename", path, newPath, fd, newFd);

    public Errno Link(string path, string newPath, uint lookup = 0)
    {
        (uint old, uint oldLength) = Memory.Text(path);
        (uint next, uint nextLength) = Memory.Text(newPath);
        return (Errno)Wasi.Call("path_link", Root, lookup, old, oldLength, Root, next, nextLength);
    }

    public Errno Symlink(string text, string path, uint fd = Root)
    {
        (uint old, uint oldLength) = Memory.Text(text);
        (uint next, uint nextLength) = Memory.Text(path);
        return (Errno)Wasi.Call("path_symlink", old, oldLength, fd, next, nextLength);
    }

    public (Errno Errno, string Text) ReadLink(string path, int room = 256)
    {
        (uint pointer, uint length) = Memory.Text(path);
        uint text = Memory.Allocate(room);
        uint used = Memory.Allocate(4);
        var errno = (Errno)Wasi.Call("path_readlink", Root, pointer, length, text, (uint)room, used);
        return (errno, Memory.ReadText(text, (int)Memory.ReadU32(used)));
    }

    public Errno SetTimes(string path, ulong access, ulong modification, SetTimesFlags flags, bool follow = true)
    {
        (uint pointer, uint length) = Memory.Text(path);
        return (Errno)Wasi.Call("path_filestat_set_times", Root, follow ? 1u : 0u, pointer, length, access, modification, (ulong)flags);
    }

    /// <summary>Reads entries with a buffer of a given size, one call after the other, as a C library does.</summary>
    public List<(string Name, FileType Type, ulong Next, ulong Inode)> ReadDirectory(uint fd, int room = 4096, ulong cookie = 0, Action? between = null)
    {
        var entries = new List<(string, FileType, ulong, ulong)>();
        uint buffer = Memory.Allocate(room);
        uint used = Memory.Allocate(4);
        while (true)
        {
            Assert.Equal(0, Wasi.Call("fd_readdir", fd, buffer, (uint)room, cookie, used));
            byte[] bytes = Memory.Read(buffer, (int)Memory.ReadU32(used));
            int place = 0;
            while (bytes.Length - place >= 24)
            {
                int length = BitConverter.ToInt32(bytes, place + 16);
                if (bytes.Length - place - 24 < length)
                {
                    break;
                }

                cookie = BitConverter.ToUInt64(bytes, place);
                entries.Add((Encoding.UTF8.GetString(bytes, place + 24, length), (FileType)bytes[place + 20], cookie, BitConverter.ToUInt64(bytes, place + 8)));
                place += 24 + length;
            }

            if (bytes.Length < room)
            {
                return entries;
            }

            Assert.True(place > 0, "an entry does not fit the buffer");
            between?.Invoke();
        }
    }

    public (Errno Errno, uint Count) Write(uint fd, params ReadOnlySpan<string> texts)
    {
        (int errno, uint count) = StandardStreamTests.Write(Wasi, fd, texts);
        return ((Errno)errno, count);
    }

    public (Errno Errno, string Text) Read(uint fd, params ReadOnlySpan<int> lengths)
    {
        (int errno, string text) = StandardStreamTests.Read(Wasi, fd, lengths);
        return ((Errno)errno, text);
    }

    public Errno Close(uint fd) => (Errno)Wasi.Call("fd_close", fd);

    public void Dispose()
    {
        Wasi.Dispose();
        Directory.Delete(_parent, recursive: true);
    }

    private Errno TwoPaths(string name, string path, string newPath, uint fd, uint newFd)
    {
        (uint old, uint oldLength) = Memory.Text(path);
        (uint next, uint nextLength) = Memory.Text(newPath);
        return (Errno)Wasi.Call(name, fd, old, oldLength, newFd, next, nextLength);
    }
}
