using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;
using Weft.Compiler.Sources;

namespace Weft.Compiler.Tests.Sources;

/// <summary>Loads inputs as the command does.</summary>
internal static class Loading
{
    internal static SourceOptions Options { get; } = new() { FrameworkFolder = Framework.DefaultFolder };

    internal static SourceOptions WithThreads { get; } = Options with
    {
        Linker = new LinkerOptions { Threads = new LinkerOption<bool>(true, "--threads", new SourceLocation("--threads")) },
    };

    /// <summary>Loads an input that has nothing wrong with it.</summary>
    internal static CompilerInput Load(string path, SourceOptions? options = null)
    {
        DiagnosticBag diagnostics = new();
        CompilerInput? input = Load([path], options ?? Options, diagnostics);
        Assert.Empty(diagnostics.ToSortedArray());
        return input!;
    }

    /// <summary>Loads an input that has something wrong with it.</summary>
    /// <returns>What is wrong, with file names alone.</returns>
    internal static string[] Diagnose(params string[] paths) => Diagnose(Options, paths);

    /// <inheritdoc cref="Diagnose(string[])"/>
    internal static string[] Diagnose(SourceOptions options, params string[] paths)
    {
        DiagnosticBag diagnostics = new();
        CompilerInput? input = Load(paths, options, diagnostics);
        Assert.Equal(diagnostics.HasErrors, input is null);
        return
        [
            .. diagnostics.ToSortedArray().Select(static diagnostic => (diagnostic with
            {
                Location = diagnostic.Location is { } location ? location with { Origin = Path.GetFileName(location.Origin) } : null,
            }).ToString()),
        ];
    }

    private static CompilerInput? Load(string[] paths, SourceOptions options, DiagnosticBag diagnostics) =>
        InputSelection.Find(paths, diagnostics) is { } selection ? InputLoader.Load(selection, options, diagnostics) : null;
}
