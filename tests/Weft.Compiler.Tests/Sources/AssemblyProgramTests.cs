using Weft.Compiler.Api;

namespace Weft.Compiler.Tests.Sources;

public sealed class AssemblyProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_assembly_brings_its_symbols_and_what_it_needs()
    {
        // The compiler's own assembly refers to some that are beside it and to many that are not.
        CompilerInput input = Loading.Load(Path.Combine(AppContext.BaseDirectory, "Weft.Compiler.dll"));
        Assert.Equal("Weft.Compiler", input.Name);
        Assert.NotNull(input.Entry.Symbols);
        string[] names = [.. input.References.Select(static path => Path.GetFileNameWithoutExtension(path))];
        Assert.Contains("Microsoft.CodeAnalysis.CSharp", names);
        Assert.DoesNotContain("Weft.Host", names);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void An_assembly_needs_no_symbols()
    {
        File.WriteAllBytes(_folder.PathOf("app.dll"), Loading.Load(_folder.Write("app.cs", "return;")).Entry.Content);
        CompilerInput input = Loading.Load(_folder.PathOf("app.dll"));
        Assert.Null(input.Entry.Symbols);
        Assert.Empty(input.References);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("not an assembly, but long enough to have a header that would be there, and then something more of it, and more")]
    public void A_file_that_is_no_assembly_is_an_error(string content) =>
        Assert.StartsWith("app.dll : error WEFT0014: ", Assert.Single(Loading.Diagnose(_folder.Write("app.dll", content))), StringComparison.Ordinal);

    [Fact]
    public void A_cut_assembly_is_an_error_or_an_assembly()
    {
        byte[] whole = Loading.Load(_folder.Write("app.cs", "Console.WriteLine(args.Length);")).Entry.Content;
        string path = _folder.PathOf("app.dll");
        for (int length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.All(Loading.Diagnose(path), static told => Assert.StartsWith("app.dll : error WEFT0014: ", told, StringComparison.Ordinal));
        }
    }
}
