using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Compiler.Sources;

namespace Weft.Cases.Tests.Dotnet;

/// <summary>The C# compiler as <c>dotnet build</c> uses it for Release.</summary>
internal static class CSharpText
{
    private const string ImplicitUsings = "global using System; global using System.Threading;";

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithFeatures([new("FileBasedProgram", "true")]);

    private static readonly Lazy<MetadataReference[]> Platform = new(static () =>
        [.. Directory.GetFiles(Path.Combine(Framework.DefaultFolder, "ref"), "*.dll").Select(static path => MetadataReference.CreateFromFile(path))]);

    private static readonly Lazy<MetadataReference> Runtime = new(static () =>
        MetadataReference.CreateFromFile(Path.Combine(Framework.DefaultFolder, Framework.RuntimeAssembly)));

    /// <summary>Builds an assembly.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="sources">Its sources, their paths for messages.</param>
    /// <param name="kind">A program or a library.</param>
    /// <param name="isForModules">Whether it is for modules, with the guest runtime, instead of for .NET.</param>
    public static byte[] Compile(string name, IEnumerable<(string Path, string Text)> sources, OutputKind kind, bool isForModules = false)
    {
        CSharpParseOptions parse = isForModules ? ParseOptions.WithPreprocessorSymbols("WEFT") : ParseOptions;
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            sources.Append(("Usings.cs", ImplicitUsings)).Select(source => CSharpSyntaxTree.ParseText(source.Item2, parse, source.Item1)),
            isForModules ? [.. Platform.Value, Runtime.Value] : Platform.Value,
            new CSharpCompilationOptions(
                kind, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return assembly.ToArray();
    }
}
