using System.Text;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

/// <summary>Threads that open, read, renumber and close the same descriptors: none reads a file that it did not ask for, none leaks.</summary>
public sealed class DescriptorHammerTests
{
    private const int Threads = 8;

    [Fact]
    public async Task A_descriptor_is_never_another_file()
    {
        string directory;
        using (var wasi = new DirectoryFixture())
        {
            directory = wasi.Inside;
            string[] contents = [.. Enumerable.Range(0, Threads).Select(i => new string((char)('a' + i), 16))];
            for (int i = 0; i < Threads; i++)
            {
                wasi.WriteHost($"file{i}", contents[i]);
            }

            int reads = 0;
            await Task.WhenAll(Enumerable.Range(0, Threads).Select(i =>
            {
                FakeCaller caller = wasi.Wasi.NewCaller();
                (uint path, uint pathLength) = wasi.Memory.Text($"file{i}");
                uint place = wasi.Memory.Allocate(128);
                var random = new Random(TestSettings.Seed + i);
                return Task.Factory.StartNew(() => Interlocked.Add(ref reads, Hammer(wasi, caller, path, pathLength, place, random)), TaskCreationOptions.LongRunning);
            }));
            Assert.True(reads > 0);
        }

        Assert.Empty(HandlesBelow(directory));
    }

    [Fact]
    public async Task A_descriptor_that_is_replaced_is_open_at_every_moment()
    {
        using var wasi = new DirectoryFixture();
        wasi.WriteHost("file", "text");
        uint target = wasi.MustOpen("file");
        bool done = false;
        Task<int>[] lookups = [.. Enumerable.Range(0, 3).Select(_ =>
        {
            FakeCaller caller = wasi.Wasi.NewCaller();
            uint place = wasi.Memory.Allocate(24);
            return Task.Factory.StartNew(
                () =>
                {
                    int errno = 0;
                    while (errno == 0 && !Volatile.Read(ref done))
                    {
                        errno = caller.Call("fd_fdstat_get", target, place);
                    }

                    return errno;
                },
                TaskCreationOptions.LongRunning);
        })];

        (uint path, uint pathLength) = wasi.Memory.Text("file");
        uint result = wasi.Memory.Allocate(4);
        for (int i = TestSettings.Iterations(20_000); i > 0; i--)
        {
            Assert.Equal(0, wasi.Wasi.Call("path_open", 3, 1, path, pathLength, 0, (ulong)Rights.FdRead, 0, 0, result));
            Assert.Equal(0, wasi.Wasi.Call("fd_renumber", wasi.Memory.ReadU32(result), target));
        }

        Volatile.Write(ref done, true);
        Assert.All(await Task.WhenAll(lookups), errno => Assert.Equal(0, errno));
    }

    private static int Hammer(DirectoryFixture wasi, FakeCaller caller, uint path, uint pathLength, uint place, Random random)
    {
        int reads = 0;
        wasi.Memory.Write(place + 8, place + 32);
        wasi.Memory.Write(place + 12, 16u);
        for (int i = TestSettings.Iterations(2_000); i > 0; i--)
        {
            // Open a file, and read through some descriptor while others close and move it: the bytes must be of one file.
            int errno = caller.Call("path_open", 3, 1, path, pathLength, 0, (ulong)Rights.FdRead, 0, 0, place);
            Assert.True(errno is 0 or (int)Errno.TooManyOpenFiles, $"path_open: {(Errno)errno}");
            uint fd = errno == 0 ? wasi.Memory.ReadU32(place) : (uint)random.Next(4, 40);
            uint other = (uint)random.Next(4, 40);
            errno = caller.Call("fd_pread", random.Next(2) == 0 ? fd : other, place + 8, 1, 0, place + 24);
            Assert.True(errno is 0 or (int)Errno.BadDescriptor, $"fd_pread: {(Errno)errno}");
            if (errno == 0)
            {
                Assert.Equal(16u, wasi.Memory.ReadU32(place + 24));
                byte[] bytes = wasi.Memory.Read(place + 32, 16);
                Assert.True(bytes[0] is >= (byte)'a' and < (byte)'a' + Threads && bytes.All(b => b == bytes[0]), Encoding.ASCII.GetString(bytes));
                reads++;
            }

            errno = caller.Call("fd_renumber", fd, other);
            Assert.True(errno is 0 or (int)Errno.BadDescriptor, $"fd_renumber: {(Errno)errno}");
            errno = caller.Call("fd_close", random.Next(2) == 0 ? fd : other);
            Assert.True(errno is 0 or (int)Errno.BadDescriptor, $"fd_close: {(Errno)errno}");
        }

        return reads;
    }

    /// <summary>What this process still has open there. Told by Linux only; elsewhere nothing is known.</summary>
    private static string[] HandlesBelow(string directory) => !OperatingSystem.IsLinux() ? [] :
    [
        .. Directory.GetFileSystemEntries("/proc/self/fd")
            .Select(descriptor => new FileInfo(descriptor).LinkTarget ?? "")
            .Where(target => target.StartsWith(directory, StringComparison.Ordinal)),
    ];
}
