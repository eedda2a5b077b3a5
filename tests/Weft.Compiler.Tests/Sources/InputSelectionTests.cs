using Weft.Compiler.Diagnostics;
using Weft.Compiler.Sources;

namespace Weft.Compiler.Tests.Sources;

public sealed class InputSelectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Files of a folder, and what is built of it.</summary>
    public static TheoryData<string, string> Folders { get; } = new()
    {
        { "app.cs", "app.cs" },
        { "App.csproj", "App.csproj" },
        { "App.csproj a.cs b.cs README.md", "App.csproj" },
        { "app.cs notes.txt", "app.cs" },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_stands_for_its_project_or_its_source(string files, string expected)
    {
        Write(files);
        DiagnosticBag diagnostics = new();
        InputSelection selection = InputSelection.Find([_folder.Path], diagnostics)!;
        Assert.Equal(_folder.PathOf(expected), Assert.Single(selection.Paths));
        Assert.Equal(expected.EndsWith(".cs", StringComparison.Ordinal) ? InputKind.Sources : InputKind.Project, selection.Kind);
    }

    [Fact]
    public void A_source_that_is_named_twice_is_there_once()
    {
        Write("a.cs b.cs");
        string twice = _folder.PathOf("./a.cs");
        InputSelection selection = InputSelection.Find([_folder.PathOf("a.cs"), _folder.PathOf("b.cs"), twice], new())!;
        Assert.Equal([_folder.PathOf("a.cs"), _folder.PathOf("b.cs")], selection.Paths);
    }

    /// <summary>Files of a folder, and the error about it.</summary>
    public static TheoryData<string, string> WrongFolders { get; } = new()
    {
        { "", "WEFT0003: the folder has no .csproj and no .cs file" },
        { "b.txt a.txt", "no .cs file, but a.txt, b.txt" },
        { "b.cs a.cs", "WEFT0004: the folder has more than one thing to build: a.cs, b.cs" },
        { "B.csproj A.csproj a.cs", "A.csproj, B.csproj" },
    };

    [Theory]
    [MemberData(nameof(WrongFolders))]
    public void A_folder_that_does_not_say_what_is_meant_is_an_error(string files, string text)
    {
        Write(files);
        Assert.Contains(text, Assert.Single(Loading.Diagnose(_folder.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_an_error() =>
        Assert.StartsWith("app.cs : error WEFT0001: ", Assert.Single(Loading.Diagnose(_folder.PathOf("app.cs"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("notes.txt", "a '.txt' file")]
    [InlineData("Makefile", "a file without an extension")]
    [InlineData("app.wasm", "'weft run' takes it")]
    public void A_file_of_another_kind_is_an_error(string name, string text)
    {
        string told = Assert.Single(Loading.Diagnose(_folder.Write(name, "")));
        Assert.Contains("WEFT0002", told, StringComparison.Ordinal);
        Assert.Contains(text, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.cs App.csproj")]
    [InlineData("App.csproj a.cs")]
    [InlineData("a.dll b.dll")]
    public void Only_sources_go_together(string files)
    {
        Write(files);
        Assert.Contains("WEFT0006", Assert.Single(Loading.Diagnose([.. files.Split(' ').Select(_folder.PathOf)])), StringComparison.Ordinal);
    }

    private void Write(string files)
    {
        foreach (string file in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _folder.Write(file, "");
        }
    }
}
