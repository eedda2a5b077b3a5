using System.Diagnostics;
using System.Text;
using Weft.Host.Engine;

namespace Weft.Host.Tests.Preparation;

public sealed class ModuleCacheTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("""
        (module
          (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
          (import "env" "memory" (memory 1 1 shared))
          (func $unused (drop (memory.atomic.notify (i32.const 0) (i32.const 0))))
          (func $fail (unreachable))
          (func (export "_start") (if (i32.load (i32.const 0)) (then (call $fail))) (call $exit (i32.const 9)))
          (func (export "_initialize") (call $fail)))
        """);

    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    [Fact]
    public async Task Second_load_comes_from_the_cache_and_runs_the_same()
    {
        Assert.False(Load(out _));
        Assert.True(Load(out _));
        using WasmEngine engine = CreateEngine();
        using WasmModule module = engine.LoadModule(Text);
        await using GuestGroup group = engine.Start(module);
        Assert.Equal(9, (await group.WaitForExitAsync(TestContext.Current.CancellationToken)).ExitCode);
    }

    [Fact]
    public async Task Frames_of_cached_code_have_the_original_indices()
    {
        byte[] text = Encoding.UTF8.GetBytes("""
            (module
              (import "env" "memory" (memory 1 1 shared))
              (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
              (func (unreachable))
              (func (export "_start") (drop (memory.atomic.notify (i32.const 0) (i32.const 1))) (call 1)))
            """);
        for (int i = 0; i < 2; i++)
        {
            using WasmEngine engine = CreateEngine();
            using WasmModule module = engine.LoadModule(text);
            Assert.Equal(i == 1, module.FromCache);
            await using GuestGroup group = engine.Start(module);
            GroupExit exit = await group.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(["func[1]", "func[2]"], exit.Trap!.Frames.Select(frame => frame.ToString()));
        }
    }

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        Load(out _);
        string entry = Assert.Single(Directory.GetFiles(_directory));
        byte[] whole = File.ReadAllBytes(entry);
        Random random = new(1);
        for (int i = 0; i < 200; i++)
        {
            byte[] damaged = [.. whole];
            // The header whole, then anywhere in the code.
            damaged[i < 60 ? i : random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(entry, damaged);
            Assert.False(Load(out _));
        }

        for (int length = 0; length < whole.Length; length += 1 + (whole.Length / 50))
        {
            File.WriteAllBytes(entry, whole[..length]);
            Assert.False(Load(out _));
        }
    }

    [Fact]
    public void Settings_and_content_have_entries_of_their_own()
    {
        Load(out _);
        using (WasmEngine other = new(new() { CacheDirectory = _directory, CanInterrupt = false }))
        {
            using WasmModule module = other.LoadModule(Text);
            Assert.False(module.FromCache);
        }

        using WasmEngine engine = CreateEngine();
        using WasmModule changed = engine.LoadModule([.. Text, (byte)' ']);
        Assert.False(changed.FromCache);
        Assert.Equal(3, Directory.GetFiles(_directory).Length);
    }

    [Fact]
    public void Switched_off_cache_leaves_nothing()
    {
        using WasmEngine engine = new(new() { CacheDirectory = _directory, UseCache = false });
        using WasmModule module = engine.LoadModule(Text);
        Assert.False(Directory.Exists(_directory));
    }

    [Fact]
    public void Folder_that_cannot_be_used_costs_only_the_compilation()
    {
        File.WriteAllText(_directory, "a file where the folder should be");
        Assert.False(Load(out _));
        Assert.False(Load(out _));
        File.Delete(_directory);
    }

    [Fact]
    public void Folder_that_others_can_write_to_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes");
            return;
        }

        Directory.CreateDirectory(_directory);
        File.SetUnixFileMode(_directory, (UnixFileMode)0b111_111_111);
        Assert.False(Load(out _));
        Assert.False(Load(out _));
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public void Folder_of_another_user_is_not_used()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root")
        {
            Assert.Skip("only root can give a folder to another user");
            return;
        }

        Load(out _);
        Assert.True(Load(out _));
        using (Process change = Process.Start("chown", ["1", _directory]))
        {
            change.WaitForExit();
            Assert.Equal(0, change.ExitCode);
        }

        Assert.False(Load(out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Path_that_is_none_costs_only_the_compilation(string directory)
    {
        using WasmEngine engine = new(new() { CacheDirectory = directory });
        using WasmModule module = engine.LoadModule(Text);
        Assert.False(module.FromCache);
    }

    [Fact]
    public void Files_of_others_in_the_folder_stay()
    {
        Directory.CreateDirectory(_directory);
        SetPrivate();
        for (int i = 0; i < 600; i++)
        {
            Write(i % 2 == 0 ? $"letter {i}.txt" : $"mine {i}.cwasm", TimeSpan.FromDays(1000));
        }

        Write(new string('a', 64) + ".draft.txt", TimeSpan.FromDays(1000));
        Load(out _);
        Assert.True(Load(out _));
        Assert.Equal(602, Directory.GetFiles(_directory).Length);
    }

    [Fact]
    public void Oldest_entries_and_abandoned_drafts_go()
    {
        Directory.CreateDirectory(_directory);
        SetPrivate();
        for (int i = 0; i < 520; i++)
        {
            Write($"{i:x64}.cwasm", TimeSpan.FromDays(i));
        }

        string fresh = $"{1:x64}.abc.draft";
        Write(fresh, TimeSpan.Zero);
        Write($"{2:x64}.abc.draft", TimeSpan.FromHours(2));
        Load(out _);
        Assert.True(Load(out _));
        string[] left = [.. Directory.GetFiles(_directory).Select(Path.GetFileName)!];
        Assert.Equal([fresh], left.Where(name => name.EndsWith(".draft", StringComparison.Ordinal)));
        Assert.Equal(512, left.Count(name => name.EndsWith(".cwasm", StringComparison.Ordinal)));
        Assert.Contains($"{510:x64}.cwasm", left);
        Assert.DoesNotContain($"{511:x64}.cwasm", left);
    }

    [Fact]
    public void Many_writers_and_readers_see_whole_entries()
    {
        Parallel.For(0, 64, new() { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using WasmEngine engine = CreateEngine();
            using WasmModule module = engine.LoadModule(Text);
        });
        Assert.Single(Directory.GetFiles(_directory));
        Assert.True(Load(out _));
    }

    [Fact]
    public void Pinned_engine_version_is_the_one_in_the_key()
    {
        string packages = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"));
        Assert.Contains($"Include=\"Wasmtime\" Version=\"[{EngineConfiguration.Version}]\"", packages, StringComparison.Ordinal);
    }

    private void SetPrivate()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Write(string name, TimeSpan age)
    {
        string path = Path.Combine(_directory, name);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow - age);
    }

    private WasmEngine CreateEngine() => new(new() { CacheDirectory = _directory });

    private bool Load(out string name)
    {
        using WasmEngine engine = CreateEngine();
        using WasmModule module = engine.LoadModule(Text);
        name = module.Name;
        return module.FromCache;
    }
}
