using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Weft.Compiler.Api;
using DiagnosticBag = Weft.Compiler.Diagnostics.DiagnosticBag;

namespace Weft.Compiler.Sources;

/// <summary>One use of the C# compiler: from sources to IL and a portable PDB, the same bytes for the same sources.</summary>
/// <param name="settings">What the program asks for.</param>
/// <param name="isDebug">Whether code is made for a debugger.</param>
/// <param name="hasThreads">Whether the module can start threads.</param>
/// <param name="references">Paths of what the program is compiled against.</param>
internal sealed class CSharpBuild(ProgramSettings settings, bool isDebug, bool hasThreads, string[] references)
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>A newer major version has a new level of warnings; this is what the SDK of .NET 10 gives.</summary>
    private const int WarningLevel = 10;

    /// <summary>Oldest first, as the SDK has them.</summary>
    private static readonly string[] PlatformVersions =
        ["NET5_0", "NET6_0", "NET7_0", "NET8_0", "NET9_0", "NET10_0"];

    /// <summary>Differences in the versions of references, which the SDK does not report either.</summary>
    private static readonly string[] NeverReported = ["CS1701", "CS1702"];

    /// <summary>Compiles.</summary>
    /// <returns>The assembly; <see langword="null"/> where the C# compiler found errors.</returns>
    public AssemblyImage? Compile(IReadOnlyList<(string Path, SourceText Text)> sources, DiagnosticBag diagnostics)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            settings.AssemblyName,
            SyntaxTrees(sources),
            references.Select(static path => MetadataReference.CreateFromFile(path)),
            CompilationOptions());

        using MemoryStream assembly = new();
        using MemoryStream symbols = new();
        EmitResult result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return RoslynDiagnostics.Add(result.Diagnostics, diagnostics) || !result.Success
            ? null
            : new AssemblyImage(sources[0].Path, assembly.ToArray(), symbols.ToArray());
    }

    private IEnumerable<SyntaxTree> SyntaxTrees(IReadOnlyList<(string Path, SourceText Text)> sources)
    {
        CSharpParseOptions options = new CSharpParseOptions(
            settings.LanguageVersion, DocumentationMode.None, SourceCodeKind.Regular, Constants()).WithFeatures([SourceDirectives.Feature]);
        foreach ((string path, SourceText text) in sources)
        {
            yield return CSharpSyntaxTree.ParseText(text, options, path);
        }

        if (settings.HasImplicitUsings)
        {
            yield return CSharpSyntaxTree.ParseText(
                SourceText.From(ImplicitUsings, Encoding.UTF8, SourceHashAlgorithm.Sha256), options, $"{settings.AssemblyName}.GlobalUsings.g.cs");
        }
    }

    private CSharpCompilationOptions CompilationOptions() => new(
        settings.IsLibrary ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
        mainTypeName: settings.IsLibrary ? null : settings.StartupObject,
        optimizationLevel: settings.Optimize ? OptimizationLevel.Release : OptimizationLevel.Debug,
        checkOverflow: settings.CheckOverflow,
        allowUnsafe: settings.AllowUnsafe,
        platform: Platform.AnyCpu,
        generalDiagnosticOption: settings.WarningsAreErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
        warningLevel: WarningLevel,
        specificDiagnosticOptions: HiddenWarnings(),
        concurrentBuild: true,
        deterministic: true,
        nullableContextOptions: settings.Nullable);

    private IEnumerable<KeyValuePair<string, ReportDiagnostic>> HiddenWarnings()
    {
        foreach (string code in NeverReported.Concat(settings.HiddenWarnings))
        {
            // In projects, the letters of a code may be left out.
            string whole = int.TryParse(code, out int number) ? $"CS{number:0000}" : code;
            yield return new(whole, ReportDiagnostic.Suppress);
        }
    }

    private IEnumerable<string> Constants() =>
    [
        "WEFT", "WASM", "TRACE", isDebug ? "DEBUG" : "RELEASE",
        "NET", "NETCOREAPP", PlatformVersions[^1],
        .. PlatformVersions.Select(static version => $"{version}_OR_GREATER"),
        .. hasThreads ? ["WEFT_THREADS"] : Array.Empty<string>(),
        .. settings.Constants,
    ];
}
