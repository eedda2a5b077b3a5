using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Weft.Compiler.Api;
using Weft.Compiler.Link;

namespace Weft.Compiler.Tests.Sources;

public sealed class SourceProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_a_program()
    {
        CompilerInput input = Loading.Load(_folder.Write(
            "app.cs",
            """
            #!/usr/bin/env weft run
            // A comment in front of the directives.
            #:property AllowUnsafeBlocks=true
            List<int> list = [.. args.Select(static word => word.Length)];
            unsafe
            {
                int value = list.Count;
                Console.WriteLine(*&value);
            }
            """));
        Assert.Equal("app", input.Name);
        Assert.Empty(input.References);
        using PEReader reader = new(new MemoryStream(input.Entry.Content));
        Assert.NotEqual(0, reader.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress);
        Assert.Contains("System.Runtime", References(reader.GetMetadataReader()));
    }

    [Fact]
    public void A_class_with_Main_is_a_program() =>
        Assert.NotNull(Loading.Load(_folder.Write("app.cs", "internal static class Program { private static int Main() => 3; }")));

    [Fact]
    public void Symbols_name_the_source_as_it_was_given()
    {
        string path = _folder.Write("app.cs", "Console.WriteLine();");
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Loading.Load(path).Entry.Symbols!));
        MetadataReader symbols = provider.GetMetadataReader();
        Assert.Contains(path, symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name)));
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes()
    {
        string path = _folder.Write("app.cs", "Console.WriteLine(args.Select(static word => word.Length).Sum());");
        CompilerInput first = Loading.Load(path);
        CompilerInput second = Loading.Load(path);
        Assert.Equal(first.Entry.Content, second.Entry.Content);
        Assert.Equal(first.Entry.Symbols, second.Entry.Symbols);
    }

    [Fact]
    public void Files_are_one_program()
    {
        string main = _folder.Write("main.cs", "Console.WriteLine(Other.Value);");
        string other = _folder.Write("other.cs", "internal static class Other { internal const int Value = 1; }");
        Assert.Empty(Loading.Diagnose(main, other));
        Assert.Contains("CS0103", Assert.Single(Loading.Diagnose(main)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_source()
    {
        string path = _folder.PathOf("app.cs");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. "#:property Nullable=disable\nConsole.WriteLine(\"é\");"u8]);
        Assert.NotNull(Loading.Load(path));
    }

    [Theory]
    [InlineData("WEFT && WASM && NET10_0 && NET10_0_OR_GREATER && NET5_0_OR_GREATER && RELEASE && !DEBUG", "Release", false)]
    [InlineData("DEBUG && TRACE && !RELEASE", "Debug", false)]
    [InlineData("!WEFT_THREADS", "Release", false)]
    [InlineData("WEFT_THREADS", "Release", true)]
    public void Symbols_tell_what_the_program_is_built_for(string condition, string configuration, bool hasThreads)
    {
        string path = _folder.Write("app.cs", $"#if {condition}\nConsole.WriteLine();\n#else\n#error wrong\n#endif\n");
        Loading.Load(path, (hasThreads ? Loading.WithThreads : Loading.Options) with { Configuration = configuration });
    }

    [Fact]
    public void Properties_are_asked_of_the_linker_with_the_place_that_asks()
    {
        string path = _folder.Write(
            "app.cs",
            """
            #:property WasmEnableThreads=true
            #:property WasmMaxMemory=256MiB
            #:property WasmInitialMemory=65536
            #:property WasmThreadStackSize=64KiB
            #if WEFT_THREADS
            Console.WriteLine();
            #endif
            """);
        LinkerOptions properties = Loading.Load(path).Properties;
        Assert.Equal(new LinkerOption<bool>(true, "WasmEnableThreads", new(path, 1, 1, 1, 34)), properties.Threads);
        Assert.Equal(256UL << 20, properties.MaximumMemory?.Value);
        Assert.Equal($"{path}(2,1)", properties.MaximumMemory?.Location.ToString());
        Assert.Equal(65536UL, properties.InitialMemory?.Value);
        Assert.Equal(64UL << 10, properties.StackSize?.Value);
        Assert.Null(properties.SharedMemory);
    }

    [Fact]
    public void Properties_change_how_sources_are_read()
    {
        string path = _folder.Write(
            "app.cs",
            """
            #:property ImplicitUsings=disable
            #:property DefineConstants=$(DefineConstants);FIRST;SECOND
            #:property Nullable=disable
            #:property AssemblyName=other
            #:property NoWarn=168
            #:property CheckForOverflowUnderflow=true
            #if FIRST && SECOND && WEFT
            string text = null;
            int unused;
            System.Console.WriteLine(text);
            #endif
            """);
        Assert.Equal("other", Loading.Load(path).Name);
    }

    /// <summary>Sources, and what is told about them.</summary>
    public static TheoryData<string, string> WrongSources { get; } = new()
    {
        { "int x = \"\";", "app.cs(1,9): error CS0029: " },
        { "\nint unused;", "app.cs(2,5): warning CS0168: " },
        { "class C;", "weft : error CS5001: " },
        { "#:property TreatWarningsAsErrors=true\nint unused;", "app.cs(2,5): error CS0168: " },
        { "#:property WasmEnableThreads=maybe\nreturn;", "app.cs(1,1): error WEFT0011: the property WasmEnableThreads does not accept 'maybe'" },
        { "#:property WasmMaxMemory=lots\nreturn;", "app.cs(1,1): error WEFT0011: the property WasmMaxMemory does not accept 'lots'" },
        { "#:property LangVersion=99\nreturn;", "app.cs(1,1): error WEFT0011: " },
        { "#:property TargetFramework=net8.0\nreturn;", "app.cs(1,1): error WEFT0011: " },
        { "#:property Frobnicate=1\nreturn;", "app.cs(1,1): warning WEFT0012: the property Frobnicate has no effect" },
        { "#:property Optimize=true\n#:property optimize=false\nreturn;", "app.cs(2,1): error WEFT0013: the property optimize is given again" },
        { "#:property Optimize\nreturn;", "app.cs(1,1): error WEFT0008: " },
        { "#:property =1\nreturn;", "app.cs(1,1): error WEFT0008: " },
        { "#:package Humanizer@2.14.1\nreturn;", "app.cs(1,1): error WEFT0009: '#:package Humanizer@2.14.1'" },
        { "#:project ../Library\nreturn;", "app.cs(1,1): error WEFT0009: " },
        { "#:sdk Microsoft.NET.Sdk.Web\nreturn;", "app.cs(1,1): error WEFT0010: " },
        { "#:frobnicate\nreturn;", "app.cs(1,1): error WEFT0007: there is no directive '#:frobnicate'" },
        { "return;\n#:property Optimize=true", "app.cs(2,2): error CS9297: " },
    };

    [Theory]
    [MemberData(nameof(WrongSources))]
    public void What_is_wrong_with_a_source_is_told_at_its_place(string source, string start)
    {
        string told = Assert.Single(Loading.Diagnose(_folder.Write("app.cs", source)));
        Assert.StartsWith(start, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial class A { [GeneratedRegex(\"a\")] public static partial Regex R(); }")]
    [InlineData("partial class A { [GeneratedRegex(\"a\")] public static partial Regex R { get; } }")]
    [InlineData("partial class A : System.Text.Json.Serialization.JsonSerializerContext { A() : base(null) { } }")]
    public void What_a_source_generator_would_make_is_told_to_need_a_project(string source) =>
        Assert.All(
            Loading.Diagnose(_folder.Write("app.cs", "using System.Text.RegularExpressions;\nreturn;\n" + source)),
            static told => Assert.Contains("dotnet project convert", told, StringComparison.Ordinal));

    [Theory]
    [InlineData("Microsoft.NET.Sdk")]
    [InlineData("Microsoft.NET.Sdk@10.0.100")]
    public void The_basic_sdk_may_be_named(string sdk) => Loading.Load(_folder.Write("app.cs", $"#:sdk {sdk}\nreturn;"));

    [Fact]
    public void Without_a_class_library_there_is_an_error_that_names_its_folder()
    {
        string path = _folder.Write("app.cs", "return;");
        string told = Assert.Single(Loading.Diagnose(Loading.Options with { FrameworkFolder = _folder.PathOf("nowhere") }, path));
        Assert.Contains("WEFT0017", told, StringComparison.Ordinal);
        Assert.Contains(_folder.PathOf("nowhere"), told, StringComparison.Ordinal);
    }

    private static IEnumerable<string> References(MetadataReader metadata) =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
}
