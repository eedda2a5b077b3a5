using Weft.Cli.Building;
using Weft.Cli.Tests.Support;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;
using Weft.Compiler.Sources;

namespace Weft.Cli.Tests.Building;

public sealed class BuildCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly SourceOptions _options = new() { FrameworkFolder = Framework.DefaultFolder };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_stored_is_found()
    {
        BuildCache cache = new(_folder.PathOf("cache"));
        string key = Key("return;");
        Assert.Null(cache.Find(key));
        cache.Store(key, [1, 2, 3]);
        Assert.Equal([1, 2, 3], cache.Find(key));
        Assert.Null(cache.Find(Key("return ;")));
    }

    [Fact]
    public void A_damaged_entry_is_not_found()
    {
        BuildCache cache = new(_folder.PathOf("cache"));
        string key = Key("return;");
        cache.Store(key, [1, 2, 3]);
        string file = Assert.Single(Directory.GetFiles(_folder.PathOf("cache")));
        byte[] content = File.ReadAllBytes(file);
        for (int length = 0; length < content.Length; length++)
        {
            File.WriteAllBytes(file, content[..length]);
            Assert.Null(cache.Find(key));
        }

        content[^1] ^= 1;
        File.WriteAllBytes(file, content);
        Assert.Null(cache.Find(key));
    }

    [Fact]
    public void A_key_depends_on_all_that_a_module_is_made_of()
    {
        LinkerOption<bool> threads = new(true, "--threads", new SourceLocation("--threads"));
        Assert.Distinct(
        [
            Key("return;"),
            Key("return 0;"),
            Key("return;", name: "b.cs"),
            Key("return;", _options with { Configuration = "Debug" }),
            Key("return;", _options with { FrameworkFolder = _folder.Path }),
            Key("return;", _options with { Linker = new() { Threads = threads } }),
            Key("return;", _options with { Linker = new() { Threads = threads with { Value = false } } }),
            Key("return;", _options with { Linker = new() { SharedMemory = threads } }),
        ]);
        Assert.Equal(Key("return;"), Key("return;"));
    }

    private string Key(string source, SourceOptions? options = null, string name = "a.cs") =>
        BuildCache.KeyOf(new InputSelection(InputKind.Sources, [_folder.Write(name, source)]), options ?? _options);
}
