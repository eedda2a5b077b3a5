using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;
using Weft.Host.Wasi.Files.Managed;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Tests.Wasi;

/// <summary>No path leads out of its directory. Each test runs with every way to resolve paths that this host has.</summary>
public sealed class EscapeTests
{
    /// <summary>All ways to resolve paths that run on this host.</summary>
    public static TheoryData<string> Resolvers => OperatingSystem.IsWindows() ? ["managed"] : ["default", "walking", "managed"];

    /// <summary>Those that hold handles, and so bear any change made meanwhile.</summary>
    public static TheoryData<string> RaceFreeResolvers => OperatingSystem.IsWindows() ? [] : ["default", "walking"];

    /// <summary>Paths that lead out, after <see cref="Build"/> has made the links in them.</summary>
    private static readonly string[] EscapingPaths =
    [
        "..", "../", "../.", "../outside", "../outside/secret", "./../outside/secret", "dir/../../outside/secret", "dir/../..",
        "dir//..//..//outside/secret", "dir/./../.././outside/secret", "../inside/file", "dir/../../inside/file",
        "out/secret", "out/../outside/secret", "out/.", "out/..", "out/", "up/outside/secret", "up", "up/", "dir/up/../outside/secret",
        "abs/secret", "abs", "abs-file", "root/etc", "chain1/secret", "chain1", "dir/deep-out/secret", "to-dir/deep-out/secret",
        "dir/to-out-file", "secret-link", "parent-then-back/file", "dangling-out",
    ];

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Absolute_paths_are_refused(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        foreach (string path in (string[])["/", "//", "/file", "/etc/passwd", wasi.Inside, wasi.Host("file"), Path.Combine(wasi.Outside, "secret")])
        {
            AssertRefusedEverywhere(wasi, path);
        }
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Paths_that_lead_out_are_refused(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        foreach (string path in EscapingPaths)
        {
            Assert.True(wasi.Open(path).Errno is Errno.NotCapable, $"path_open {path}");
            Assert.True(wasi.Open(path, open: OpenFlags.Directory).Errno is Errno.NotCapable, $"path_open directory {path}");
            Assert.True(wasi.Open(path, Rights.FdRead | Rights.FdWrite, OpenFlags.Create).Errno is Errno.NotCapable or Errno.IsDirectory, $"path_open create {path}");
            Assert.True(wasi.Stat(path).Errno is Errno.NotCapable, $"path_filestat_get {path}");
            Assert.True(wasi.SetTimes(path, 0, 0, SetTimesFlags.ModificationNow) is Errno.NotCapable, $"path_filestat_set_times {path}");
            wasi.Memory.Reset();
        }

        AssertUntouched(wasi);
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Calls_that_act_on_names_never_act_outside(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        foreach (string path in EscapingPaths)
        {
            foreach (string inner in (string[])[$"{path}/secret", $"{path}/new", $"{path}/../outside/secret", $"{path}/../outside/new"])
            {
                string[] calls = ["path_create_directory", "path_remove_directory", "path_unlink_file"];
                foreach (string call in calls)
                {
                    Assert.True(wasi.Call(call, inner) is not Errno.Success, $"{call} {inner}");
                }

                Assert.True(wasi.Symlink("x", inner) is not Errno.Success, $"path_symlink {inner}");
                Assert.True(wasi.ReadLink(inner).Errno is not Errno.Success, $"path_readlink {inner}");
                Assert.True(wasi.Link("file", inner) is not Errno.Success, $"path_link to {inner}");
                Assert.True(wasi.Link(inner, "stolen") is not Errno.Success, $"path_link of {inner}");
                Assert.True(wasi.Rename("file", inner) is not Errno.Success, $"path_rename to {inner}");
                Assert.True(wasi.Rename(inner, "stolen") is not Errno.Success, $"path_rename of {inner}");
                Assert.True(wasi.Open(inner, Rights.FdWrite, OpenFlags.Create | OpenFlags.Truncate).Errno is not Errno.Success, $"path_open {inner}");
                Assert.True(wasi.Stat(inner).Errno is not Errno.Success, $"path_filestat_get {inner}");
                wasi.Memory.Reset();
            }
        }

        AssertUntouched(wasi);
        Assert.Equal("inside", File.ReadAllText(wasi.Host("file")));
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void A_link_itself_can_be_handled_wherever_it_leads(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        Assert.Equal(FileType.SymbolicLink, wasi.Stat("out", follow: false).Stat.Type);
        Assert.Equal((Errno.Success, "../outside"), wasi.ReadLink("out"));
        Assert.Equal(Errno.Success, wasi.Rename("out", "dir/out"));
        Assert.Equal(Errno.Success, wasi.Call("path_unlink_file", "dir/out"));
        Assert.Contains(wasi.SetTimes("up", 0, 1_000, SetTimesFlags.Modification, follow: false), new[] { Errno.Success, Errno.NotSupported });
        AssertUntouched(wasi);
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Paths_that_stay_inside_work_however_they_wind(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        string[] paths =
        [
            "file", "./file", ".//.//file", "dir/../file", "dir/nested/../../file", "dir/./nested/.././../file", "to-dir/../file",
            "to-dir/nested/../../file", "to-file", "dir/back-to-file", "to-dir/back-to-file", "to-nested/../../file",
        ];
        foreach (string path in paths)
        {
            (Errno errno, uint fd) = wasi.Open(path);
            Assert.True(errno is Errno.Success, $"{path}: {errno}");
            Assert.Equal((Errno.Success, "inside"), wasi.Read(fd, 16));
            Assert.Equal(Errno.Success, wasi.Close(fd));
        }

        foreach (string path in (string[])[".", "./", "dir/..", "dir/nested/../..", "to-dir/.."])
        {
            Assert.Equal(wasi.StatFd(3).Stat.Inode, wasi.Stat(path).Stat.Inode);
            Assert.Equal(Errno.Success, wasi.Open(path, open: OpenFlags.Directory).Errno);
        }
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void A_directory_that_was_opened_is_a_root_of_its_own(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        uint nested = wasi.MustOpen("dir/nested", open: OpenFlags.Directory);
        Assert.Equal(Errno.NotCapable, wasi.Open("../../file", fd: nested).Errno);
        Assert.Equal(Errno.NotCapable, wasi.Stat("..", fd: nested).Errno);
        Assert.Equal(Errno.NotCapable, wasi.Call("path_create_directory", "../x", nested));
        Assert.Equal(Errno.Success, wasi.Stat(".", fd: nested).Errno);
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Loops_of_links_end(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        Assert.Equal(Errno.Success, wasi.Symlink("self", "self"));
        Assert.Equal(Errno.Success, wasi.Symlink("ping", "pong"));
        Assert.Equal(Errno.Success, wasi.Symlink("pong", "ping"));
        Assert.Equal(Errno.Success, wasi.Symlink("grow/x", "grow"));
        foreach (string path in (string[])["self", "self/x", "ping", "pong/", "grow", "self/../file"])
        {
            Assert.True(wasi.Open(path).Errno is Errno.Loop, $"path_open {path}: {wasi.Open(path).Errno}");
            Assert.True(wasi.Stat(path).Errno is Errno.Loop, $"path_filestat_get {path}");
        }

        Assert.Equal(FileType.SymbolicLink, wasi.Stat("self", follow: false).Stat.Type);
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Forty_links_are_followed_and_not_many_more(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        Assert.Equal(Errno.Success, wasi.Symlink("file", "l0"));
        for (int i = 1; i < 60; i++)
        {
            Assert.Equal(Errno.Success, wasi.Symlink($"l{i - 1}", $"l{i}"));
        }

        Assert.Equal(Errno.Success, wasi.Open("l30").Errno);
        Assert.Equal(Errno.Loop, wasi.Open("l59").Errno);
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Dangling_links_make_their_target_only_inside(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        Assert.Equal(Errno.Success, wasi.Symlink("dir/made", "dangling"));
        Assert.Equal(Errno.NoEntry, wasi.Open("dangling").Errno);
        Assert.Equal(Errno.Success, wasi.Open("dangling", Rights.FdWrite, OpenFlags.Create).Errno);
        Assert.True(File.Exists(wasi.Host("dir/made")));
        Assert.Equal(Errno.NotCapable, wasi.Open("dangling-out", Rights.FdWrite, OpenFlags.Create).Errno);
        AssertUntouched(wasi);
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void A_path_through_a_file_is_not_a_path(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        foreach (string path in (string[])["file/x", "file/.", "file/..", "file/../file", "to-file/x", "to-file/../file"])
        {
            Assert.True(wasi.Open(path).Errno is Errno.NotDirectory, path);
            Assert.True(wasi.Stat(path).Errno is Errno.NotDirectory, path);
        }
    }

    [Theory]
    [MemberData(nameof(Resolvers))]
    public void Magic_links_of_proc_are_not_taken(string resolver)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("only Linux has /proc");
        }

        using var wasi = new DirectoryFixture(new GroupOptions { Preopens = [new Preopen("/proc/self", "/")] }, Files(resolver));
        foreach (string path in (string[])["cwd", "cwd/", "root", "root/etc/passwd", "exe", "fd/0", "ns/mnt"])
        {
            Errno errno = wasi.Open(path).Errno;
            Assert.True(errno is Errno.Loop or Errno.NotCapable or Errno.NoEntry, $"{path}: {errno}");
            errno = wasi.Stat(path).Errno;
            Assert.True(errno is Errno.Loop or Errno.NotCapable or Errno.NoEntry, $"{path}: {errno}");
        }
    }

    [Theory]
    [MemberData(nameof(RaceFreeResolvers))]
    public void A_directory_that_is_moved_out_does_not_let_others_out(string resolver)
    {
        using DirectoryFixture wasi = Build(resolver);
        uint moved = wasi.MustOpen("dir/nested", open: OpenFlags.Directory);
        Directory.Move(wasi.Host("dir/nested"), Path.Combine(wasi.Outside, "nested"));
        Assert.Equal(Errno.NotCapable, wasi.Open("../secret", fd: moved).Errno);
        Assert.Equal(Errno.NotCapable, wasi.Call("path_unlink_file", "../secret", moved));
        Assert.Equal(Errno.Success, wasi.Open("own", Rights.FdWrite, OpenFlags.Create, fd: moved).Errno);
        Assert.Equal("secret", File.ReadAllText(Path.Combine(wasi.Outside, "secret")));
    }

    [Fact]
    public void A_walk_goes_no_deeper_than_its_handles()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the walk is for Unix");
        }

        using DirectoryFixture wasi = Build("walking");
        uint fd = 3;
        for (int i = 0; i < 300; i++)
        {
            Assert.Equal(Errno.Success, wasi.Call("path_create_directory", "d", fd));
            fd = wasi.MustOpen("d", open: OpenFlags.Directory, fd: fd);
            wasi.Memory.Reset();
        }

        string Deep(int depth) => string.Join('/', Enumerable.Repeat("d", depth));
        Assert.Equal(Errno.Success, wasi.Stat(Deep(200)).Errno);
        Assert.Equal(Errno.NameTooLong, wasi.Stat(Deep(300)).Errno);
    }

    internal static HostFiles? Files(string resolver) => resolver switch
    {
        "walking" => new UnixFiles(new WalkingResolver()),
        "managed" => new ManagedFiles(),
        _ => null,
    };

    private static DirectoryFixture Build(string resolver)
    {
        var wasi = new DirectoryFixture(files: Files(resolver));
        wasi.WriteHost("file", "inside");
        Directory.CreateDirectory(wasi.Host("dir/nested"));
        Link("../outside", "out");
        Link("..", "up");
        Link("..", "dir/up-one");
        Link("../..", "dir/up");
        Link(wasi.Outside, "abs");
        Link(Path.Combine(wasi.Outside, "secret"), "abs-file");
        Link("/", "root");
        Link("chain2", "chain1");
        Link("dir/chain3", "chain2");
        Link("../out", "dir/chain3");
        Link("../../outside", "dir/deep-out");
        Link("../../outside/secret", "dir/to-out-file");
        Link("../outside/secret", "secret-link");
        Link("../inside", "parent-then-back");
        Link("../outside/new", "dangling-out");
        Link("dir", "to-dir");
        Link("file", "to-file");
        Link("../file", "dir/back-to-file");
        Link("dir/nested", "to-nested");
        return wasi;

        void Link(string text, string path) => File.CreateSymbolicLink(wasi.Host(path), text);
    }

    private static void AssertRefusedEverywhere(DirectoryFixture wasi, string path)
    {
        Assert.Equal(Errno.NotCapable, wasi.Open(path).Errno);
        Assert.Equal(Errno.NotCapable, wasi.Stat(path).Errno);
        Assert.Equal(Errno.NotCapable, wasi.Stat(path, follow: false).Errno);
        Assert.Equal(Errno.NotCapable, wasi.SetTimes(path, 0, 0, SetTimesFlags.AccessNow));
        Assert.Equal(Errno.NotCapable, wasi.ReadLink(path).Errno);
        Assert.Equal(Errno.NotCapable, wasi.Symlink("x", path));
        Assert.Equal(Errno.NotCapable, wasi.Symlink(path, "link"));
        Assert.Equal(Errno.NotCapable, wasi.Rename(path, "x"));
        Assert.Equal(Errno.NotCapable, wasi.Rename("file", path));
        Assert.Equal(Errno.NotCapable, wasi.Link(path, "x"));
        Assert.Equal(Errno.NotCapable, wasi.Link("file", path));
        foreach (string call in (string[])["path_create_directory", "path_remove_directory", "path_unlink_file"])
        {
            Assert.Equal(Errno.NotCapable, wasi.Call(call, path));
        }
    }

    private static void AssertUntouched(DirectoryFixture wasi)
    {
        Assert.Equal([Path.Combine(wasi.Outside, "secret")], Directory.GetFileSystemEntries(wasi.Outside));
        Assert.Equal("secret", File.ReadAllText(Path.Combine(wasi.Outside, "secret")));
        Assert.True(File.GetLastWriteTimeUtc(Path.Combine(wasi.Outside, "secret")) > DateTime.UtcNow.AddHours(-1));
        Assert.Equal(2, Directory.GetFileSystemEntries(Path.GetDirectoryName(wasi.Outside)!).Length);
    }
}
