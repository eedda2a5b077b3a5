using Weft.Host.Calls;
using Weft.Host.Wasi;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Tests.Wasi;

/// <summary>No argument, however wrong, leads to anything but an errno.</summary>
public sealed class FaultTests : IDisposable
{
    /// <summary>Valid arguments for each function. <c>P</c> stands for a pointer that must make a fault when it is out of range.</summary>
    private static readonly (string Name, string Arguments)[] Calls =
    [
        ("args_get", "P P"), ("args_sizes_get", "P P"), ("environ_get", "P P"), ("environ_sizes_get", "P P"),
        ("clock_res_get", "0 P"), ("clock_time_get", "1 0 P"), ("random_get", "P 16"),
        ("fd_fdstat_get", "file P"), ("fd_filestat_get", "file P"), ("fd_prestat_get", "3 P"), ("fd_prestat_dir_name", "3 P 1"),
        ("fd_pread", "file P 1 0 P"), ("fd_pwrite", "file P 1 0 P"), ("fd_read", "file P 1 P"), ("fd_write", "file P 1 P"),
        ("fd_readdir", "3 P 64 0 P"), ("fd_seek", "file 0 0 P"), ("fd_tell", "file P"),
        ("path_create_directory", "3 P 4"), ("path_remove_directory", "3 P 4"), ("path_unlink_file", "3 P 4"),
        ("path_filestat_get", "3 0 path 4 P"), ("path_filestat_get", "3 0 P 4 path"), ("path_filestat_set_times", "3 0 P 4 0 0 0"),
        ("path_link", "3 0 P 4 3 path 4"), ("path_link", "3 0 path 4 3 P 4"),
        ("path_open", "3 0 P 4 0 2 0 0 path"), ("path_open", "3 0 path 4 0 2 0 0 P"),
        ("path_readlink", "3 P 4 room 8 room"), ("path_readlink", "3 link 4 P 8 room"), ("path_readlink", "3 link 4 room 8 P"),
        ("path_rename", "3 P 4 3 path 4"), ("path_rename", "3 path 4 3 P 4"),
        ("path_symlink", "P 4 3 path 4"), ("path_symlink", "path 4 3 P 4"),
        ("poll_oneoff", "P room 1 room"), ("poll_oneoff", "room P 1 room"), ("poll_oneoff", "room room 1 P"),
    ];

    /// <summary>Functions without pointers, or whose pointers are never looked at.</summary>
    private static readonly string[] WithoutPointers =
    [
        "fd_advise", "fd_allocate", "fd_close", "fd_datasync", "fd_fdstat_set_flags", "fd_fdstat_set_rights", "fd_filestat_set_size",
        "fd_filestat_set_times", "fd_renumber", "fd_sync", "proc_exit", "proc_raise", "sched_yield", "sock_accept", "sock_recv",
        "sock_send", "sock_shutdown",
    ];

    private readonly DirectoryFixture _wasi = new();
    private readonly uint _file;
    private readonly uint _path;
    private readonly uint _link;
    private readonly uint _room;

    public FaultTests()
    {
        _wasi.WriteHost("path", "x");
        Assert.Equal(Errno.Success, _wasi.Symlink("path", "link"));
        _file = _wasi.MustOpen("path", Rights.FdRead | Rights.FdWrite);
        _path = _wasi.Memory.Text("path").Pointer;
        _link = _wasi.Memory.Text("link").Pointer;
        _room = _wasi.Memory.Allocate(256);
    }

    [Fact]
    public void Every_function_is_in_the_table()
    {
        string[] names = [.. WasiFunctions.All.Select(f => f.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(46, names.Length);
        Assert.Equal(names, Calls.Select(c => c.Name).Concat(WithoutPointers).Distinct().Order(StringComparer.Ordinal));
        Assert.All(WasiFunctions.All, f => Assert.Equal("wasi_snapshot_preview1", f.Module));
    }

    [Fact]
    public void Pointers_out_of_range_are_faults()
    {
        ulong end = (ulong)_wasi.Memory.Length;
        foreach ((string name, string arguments) in Calls)
        {
            string[] words = arguments.Split(' ');
            for (int bad = 0; bad < words.Length; bad++)
            {
                if (words[bad] != "P")
                {
                    continue;
                }

                foreach (ulong pointer in (ulong[])[end, end + 1, uint.MaxValue, uint.MaxValue - 7, 0x8000_0000, end - (name is "fd_prestat_dir_name" ? 0u : 3u)])
                {
                    ulong[] values = [.. words.Select((word, i) => i == bad ? pointer : Value(word))];
                    int errno = _wasi.Wasi.Call(name, values);
                    Assert.True(errno == (int)Errno.Fault, $"{name}({string.Join(", ", values)}) argument {bad}: {(Errno)errno}");
                }
            }
        }
    }

    [Fact]
    public void Random_arguments_give_an_errno_and_nothing_else()
    {
        int seed = TestSettings.Seed;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        _wasi.Wasi.Stop();
        HostFunction[] functions = [.. WasiFunctions.All];
        for (int i = TestSettings.Iterations(20_000); i > 0; i--)
        {
            HostFunction function = functions[random.Next(functions.Length)];
            var values = new ulong[function.Parameters.Length];
            for (int k = 0; k < values.Length; k++)
            {
                values[k] = function.Parameters[k] is ValueKind.I32 ? (uint)Any(random) : Any(random);
            }

            // Large files and long randomness only take time.
            if (function.Name is "fd_allocate" or "fd_filestat_set_size" or "random_get")
            {
                values[^1] &= 0xFFFF;
            }

            int errno = _wasi.Wasi.Call(function.Name, values);
            Assert.InRange(errno, 0, (int)Errno.NotCapable);
        }
    }

    [Fact]
    public void A_path_of_any_bytes_gives_an_errno_and_stays_inside()
    {
        var random = new Random(TestSettings.Seed);
        string[] pieces = ["..", ".", "/", "path", "link", "dir", "\0", "\u00e4", "a", "//", "../..", "out"];
        Directory.CreateDirectory(_wasi.Host("dir"));
        File.CreateSymbolicLink(_wasi.Host("dir/out"), "../../outside");
        string[] names = ["path_create_directory", "path_unlink_file", "path_remove_directory"];
        for (int i = TestSettings.Iterations(3_000); i > 0; i--)
        {
            _wasi.Memory.Reset();
            string text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
            _ = _wasi.Call(names[random.Next(names.Length)], text);
            (Errno errno, uint fd) = _wasi.Open(text, Rights.FdRead | Rights.FdWrite, random.Next(2) == 0 ? OpenFlags.Create : OpenFlags.None);
            if (errno is Errno.Success)
            {
                Assert.Equal(Errno.Success, _wasi.Close(fd));
            }

            Assert.Single(Directory.GetFileSystemEntries(_wasi.Outside));
        }
    }

    public void Dispose() => _wasi.Dispose();

    private ulong Value(string word) => word switch
    {
        "P" or "room" => _room,
        "file" => _file,
        "path" => _path,
        "link" => _link,
        _ => ulong.Parse(word, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A number that a mistake would make: small, at an edge, or anything.</summary>
    private ulong Any(Random random) => random.Next(8) switch
    {
        0 => (ulong)random.Next(8),
        1 => (ulong)random.Next(64),
        2 => (ulong)random.Next(_wasi.Memory.Length),
        3 => (ulong)(_wasi.Memory.Length - random.Next(64)),
        4 => uint.MaxValue - (ulong)random.Next(64),
        5 => ulong.MaxValue >> random.Next(64),
        6 => 1ul << random.Next(64),
        _ => (ulong)random.NextInt64(),
    };
}
