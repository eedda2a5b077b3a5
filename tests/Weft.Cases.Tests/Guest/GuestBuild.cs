using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;
using Weft.Compiler.Sources;

namespace Weft.Cases.Tests.Guest;

/// <summary>A program that our compiler has built, or the reasons why it could not.</summary>
/// <param name="Module">The module; <see langword="null"/> where there is none.</param>
/// <param name="Diagnostics">What the compiler said, in its order.</param>
internal sealed record GuestBuild(byte[]? Module, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Builds sources.</summary>
    /// <param name="paths">The sources; the module is called after the first.</param>
    /// <param name="linker">What is asked of the linker.</param>
    public static GuestBuild FromSources(IEnumerable<string> paths, LinkerOptions linker)
    {
        DiagnosticBag diagnostics = new();
        SourceOptions options = new() { FrameworkFolder = Framework.DefaultFolder, Linker = linker, Configuration = TestSettings.Configuration };
        CompilerInput? input = InputLoader.Load(new InputSelection(InputKind.Sources, [.. paths]), options, diagnostics);
        return Compile(input, linker, diagnostics);
    }

    /// <summary>Builds an assembly.</summary>
    /// <param name="path">The assembly; those it refers to are beside it.</param>
    public static GuestBuild FromAssembly(string path)
    {
        DiagnosticBag diagnostics = new();
        SourceOptions options = new() { FrameworkFolder = Framework.DefaultFolder };
        CompilerInput? input = InputLoader.Load(new InputSelection(InputKind.Assembly, [path]), options, diagnostics);
        return Compile(input, new LinkerOptions(), diagnostics);
    }

    /// <summary>The module, which has to be there.</summary>
    public byte[] Require()
    {
        Assert.True(Module is not null, $"there is no module:\n{string.Join('\n', Diagnostics)}");
        return Module;
    }

    private static GuestBuild Compile(CompilerInput? input, LinkerOptions linker, DiagnosticBag diagnostics)
    {
        CompilationResult? result = null;
        if (input is not null)
        {
            CompilationOptions options = new()
            {
                FrameworkFolder = Framework.DefaultFolder,
                Linker = linker.Over(input.Properties),
                Optimize = TestSettings.Configuration == "Release",
            };
            result = WasmCompiler.Compile(input, options, diagnostics);
        }

        // The C# compiler's warnings are about the text of a case, not about what is made of it.
        return new(result?.Module, [.. diagnostics.ToSortedArray().Where(static diagnostic => !IsWarningAboutText(diagnostic))]);
    }

    private static bool IsWarningAboutText(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Code.StartsWith("CS", StringComparison.Ordinal);
}
