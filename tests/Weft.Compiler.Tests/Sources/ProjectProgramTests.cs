using Weft.Compiler.Api;
using Weft.Compiler.Link;

namespace Weft.Compiler.Tests.Sources;

public sealed class ProjectProgramTests : IDisposable
{
    private const string Library =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_project_is_built_with_its_references_and_properties()
    {
        _folder.Write("Library/Library.csproj", Library);
        _folder.Write("Library/Value.cs", "public static class Value { public const int Field = 1; public static int Get() => Field; }");
        string project = _folder.Write("App/App.csproj", Project(
            "<WasmEnableThreads>true</WasmEnableThreads><WasmMaxMemory>256MiB</WasmMaxMemory>",
            "<ProjectReference Include=\"../Library/Library.csproj\" />"));
        _folder.Write(
            "App/Program.cs",
            """
            #if WEFT && WASM && WEFT_THREADS && NET10_0
            System.Console.WriteLine(Value.Get());
            #endif
            """);

        CompilerInput input = Loading.Load(project);
        Assert.Equal("App", input.Name);
        Assert.NotNull(input.Entry.Symbols);
        Assert.Equal("Library.dll", Path.GetFileName(Assert.Single(input.References)));
        Assert.True(input.Properties.Threads?.Value);
        Assert.Equal(new LinkerOption<ulong>(256UL << 20, "WasmMaxMemory", new(project)), input.Properties.MaximumMemory);

        // What 'dotnet build' would write is left alone.
        Assert.False(Directory.Exists(_folder.PathOf("App/bin/Release")));
    }

    [Fact]
    public void The_command_line_decides_about_threads_before_the_project_does()
    {
        string project = _folder.Write("App.csproj", Project("<WasmEnableThreads>false</WasmEnableThreads>", ""));
        _folder.Write("Program.cs", "#if WEFT_THREADS\nreturn;\n#endif\n");
        Assert.NotNull(Loading.Load(project, Loading.WithThreads));
    }

    [Fact]
    public void The_compilers_errors_come_through()
    {
        string project = _folder.Write("App.csproj", Project("", ""));
        _folder.Write("Program.cs", "int x = \"\";");
        Assert.Contains(Loading.Diagnose(project), static told => told.StartsWith("Program.cs(1,9): error CS0029: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_project_is_an_error() =>
        Assert.Contains("error MSB4025: ", Loading.Diagnose(_folder.Write("App.csproj", "<Project"))[0], StringComparison.Ordinal);

    [Fact]
    public void A_project_for_several_frameworks_is_an_error()
    {
        string project = _folder.Write("App.csproj", Project("", "").Replace(
            "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", StringComparison.Ordinal));
        _folder.Write("Program.cs", "public static class Program { public static void Main() { } }");
        Assert.Contains("WEFT0019: the project is for more than one framework: net10.0;netstandard2.0", Assert.Single(Loading.Diagnose(project)), StringComparison.Ordinal);
    }

    private static string Project(string properties, string items) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;
}
