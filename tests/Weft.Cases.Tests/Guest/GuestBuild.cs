using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Sources;

namespace Weft.Cases.Tests.Guest;

/// <summary>A program that our compiler has built, or the reasons why it could not.</summary>
/// <param name="Module">The module; <see langword="null"/> where there is none.</param>
/// <param name="Text">The module as text; <see langword="null"/> where there is none.</param>
/// <param name="ReachedMethods">How many method instances the program reaches.</param>
/// <param name="Diagnostics">What the compiler said, in its order.</param>
internal sealed record GuestBuild(byte[]? Module, string? Text, int ReachedMethods, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Builds sources.</summary>
    /// <param name="paths">The sources; the module is called after the first.</param>
    /// <param name="settings">How.</param>
    public static GuestBuild FromSources(IEnumerable<string> paths, GuestSettings settings)
    {
        DiagnosticBag diagnostics = new();
        SourceOptions options = new()
        {
            FrameworkFolder = settings.FrameworkFolder,
            Linker = settings.Linker,
            Configuration = settings.IsDebug ? "Debug" : "Release",
        };
        CompilerInput? input = InputLoader.Load(new InputSelection(InputKind.Sources, [.. paths]), options, diagnostics);
        return Compile(input, settings, diagnostics);
    }

    /// <summary>Builds an assembly.</summary>
    /// <param name="path">The assembly; those it refers to are beside it.</param>
    public static GuestBuild FromAssembly(string path)
    {
        DiagnosticBag diagnostics = new();
        SourceOptions options = new() { FrameworkFolder = Framework.DefaultFolder };
        CompilerInput? input = InputLoader.Load(new InputSelection(InputKind.Assembly, [path]), options, diagnostics);
        return Compile(input, new GuestSettings(), diagnostics);
    }

    /// <summary>The module, which has to be there.</summary>
    public byte[] Require()
    {
        Assert.True(Module is not null, $"there is no module:\n{string.Join('\n', Diagnostics)}");
        return Module;
    }

    private static GuestBuild Compile(CompilerInput? input, GuestSettings settings, DiagnosticBag diagnostics)
    {
        CompilationResult? result = null;
        if (input is not null)
        {
            CompilationOptions options = new()
            {
                FrameworkFolder = settings.FrameworkFolder,
                Linker = settings.Linker.Over(input.Properties),
                Optimize = !settings.IsDebug,
                Emit = EmitKinds.Wat,
                Why = settings.Why,
            };
            result = WasmCompiler.Compile(input, options, diagnostics);
        }

        // The C# compiler's warnings are about the text of a case, not about what is made of it.
        int reached = result?.Statistics.ReachedMethods ?? 0;
        return new(result?.Module, result?.Wat, reached, [.. diagnostics.ToSortedArray().Where(static diagnostic => !IsWarningAboutText(diagnostic))]);
    }

    private static bool IsWarningAboutText(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Code.StartsWith("CS", StringComparison.Ordinal);
}
