using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Tests.Wasi;

/// <summary>Random calls on random paths do the same whether the kernel resolves them or the walk does.</summary>
public sealed class ResolverAgreementTests
{
    private static readonly string[] Components = ["a", "b", "c", "d", ".", "..", "a", "b", ""];

    /// <summary>Links are not gone into, since they may lead in circles, and so are not listed either: calls look at them.</summary>
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    [Fact]
    public void The_walk_does_what_the_kernel_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "paths of handles are for Unix");
        var random = new Random(TestSettings.Seed);
        int rounds = TestSettings.Iterations(60);
        for (int round = 0; round < rounds; round++)
        {
            using var kernel = new DirectoryFixture(files: new UnixFiles(BeneathResolver.ForThisHost));
            using var walk = new DirectoryFixture(files: new UnixFiles(new WalkingResolver()));
            var calls = new List<string>();
            for (int i = 0; i < 120; i++)
            {
                Func<DirectoryFixture, string> call = RandomCall(random, out string text);
                string expected = call(kernel);
                calls.Add($"{text} = {expected}");
                string actual = call(walk);
                Assert.True(expected == actual, $"seed {TestSettings.Seed} round {round}: the walk says {actual}\n{string.Join('\n', calls)}");
                kernel.Memory.Reset();
                walk.Memory.Reset();
            }

            Assert.Equal(Entries(kernel), Entries(walk));
        }
    }

    private static Func<DirectoryFixture, string> RandomCall(Random random, out string text)
    {
        string path = RandomPath(random);
        string other = RandomPath(random);
        bool follow = random.Next(2) == 0;
        var open = (OpenFlags)random.Next(16);
        Rights rights = (Rights)random.Next(4) switch
        {
            0 => Rights.None,
            (Rights)1 => Rights.FdWrite,
            (Rights)2 => Rights.FdRead,
            _ => Rights.FdRead | Rights.FdWrite,
        };
        (string Name, Func<DirectoryFixture, string> Call) chosen = random.Next(12) switch
        {
            0 or 1 => ($"stat {path} {follow}", wasi => Describe(wasi.Stat(path, follow))),
            2 or 3 => ($"open {path} {open} {rights} {follow}", wasi => Open(wasi, path, rights, open, follow)),
            4 or 5 => ($"mkdir {path}", wasi => $"{wasi.Call("path_create_directory", path)}"),
            6 => ($"rmdir {path}", wasi => $"{wasi.Call("path_remove_directory", path)}"),
            7 => ($"unlink {path}", wasi => $"{wasi.Call("path_unlink_file", path)}"),
            8 => ($"rename {path} {other}", wasi => $"{wasi.Rename(path, other)}"),
            9 => ($"link {path} {other}", wasi => $"{wasi.Link(path, other)}"),
            10 => ($"symlink {path} {other}", wasi => $"{wasi.Symlink(path, other)}"),
            _ => ($"readlink {path} / times {path} {follow}", wasi => $"{wasi.ReadLink(path)} {wasi.SetTimes(path, 1, 2, SetTimesFlags.Access, follow)}"),
        };
        text = chosen.Name;
        return chosen.Call;
    }

    private static string RandomPath(Random random) =>
        string.Join('/', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Components[random.Next(Components.Length)]));

    private static string Describe((Errno Errno, Filestat Stat) result) =>
        result.Errno is not Errno.Success ? $"{result.Errno}" : $"{result.Stat.Type} {result.Stat.Links} {(result.Stat.Type is FileType.RegularFile ? result.Stat.Size : 0)}";

    private static string Open(DirectoryFixture wasi, string path, Rights rights, OpenFlags open, bool follow)
    {
        (Errno errno, uint fd) = wasi.Open(path, rights, open, follow: follow);
        if (errno is not Errno.Success)
        {
            return $"{errno}";
        }

        string result = $"{wasi.FdStat(fd).Type} {wasi.FdStat(fd).Rights}";
        if ((rights & Rights.FdWrite) != 0)
        {
            result += wasi.Write(fd, path);
        }

        Assert.Equal(Errno.Success, wasi.Close(fd));
        return result;
    }

    private static string[] Entries(DirectoryFixture wasi) =>
    [
        .. Directory.EnumerateFileSystemEntries(wasi.Inside, "*", WithoutLinks)
            .Select(full => Path.GetRelativePath(wasi.Inside, full))
            .Order(StringComparer.Ordinal),
    ];
}
