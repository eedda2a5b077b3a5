using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Weft.Cases.Tests.Cases;
using Weft.Compiler.Sources;

namespace Weft.Cases.Tests.Guest;

/// <summary>
/// The guest runtime from its source, open to one program: that sees what is internal, and <c>RaceWindow.Hook</c> is called where threads
/// race, so that it can hold them up. The source may be changed, to show that a test fails on a faulty design.
/// </summary>
internal sealed class RuntimeVariant : IDisposable
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Threading; "
        + "global using System.Threading.Tasks;";

    private static readonly string SourceFolder = Path.Combine(Repository.Root, "src", "Weft.Runtime");

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithPreprocessorSymbols("WEFT_RACE_WINDOWS");

    private static readonly SourceEdit[] Opening =
    [
        new("internal static class RaceWindow", "internal static unsafe class RaceWindow", "Intrinsics/RaceWindow.cs"),
        new(
            "public static void At(RacePoint point) => _ = point;",
            "public static void At(RacePoint point) { if (Hook != null) { Hook(point); } }\n"
                + "public static delegate*<RacePoint, void> Hook;",
            "Intrinsics/RaceWindow.cs"),
    ];

    private static readonly SourceEdit[] Collector =
    [
        new(
            """public static extern bool Heap { [Feature("heap")] get; }""",
            "public static bool Heap => true;",
            "Intrinsics/BuildFeatures.cs"),
    ];

    private RuntimeVariant(string folder) => FrameworkFolder = folder;

    /// <summary>The folder with this runtime and the class library, to be compiled with.</summary>
    public string FrameworkFolder { get; }

    /// <summary>Compiles the runtime.</summary>
    /// <param name="file">The program that it is open to.</param>
    /// <param name="edits">What is different in it.</param>
    public static RuntimeVariant Create(CaseFile file, params IReadOnlyList<SourceEdit> edits)
    {
        RuntimeVariant variant = new(Directory.CreateTempSubdirectory("weft-runtime-").FullName);
        Copy(Framework.DefaultFolder, variant.FrameworkFolder);
        variant.Compile(file.ProgramName, [.. Opening, .. file.HasHeap ? Collector : [], .. edits]);
        return variant;
    }

    public void Dispose() => Directory.Delete(FrameworkFolder, recursive: true);

    private void Compile(string programName, IReadOnlyList<SourceEdit> edits)
    {
        List<SyntaxTree> trees =
        [
            Parse(ImplicitUsings, "Usings.cs"),
            Parse($"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{programName}\")]", "Opening.cs"),
        ];
        int applied = 0;
        foreach (string path in Directory.GetFiles(SourceFolder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(SourceFolder, path).Replace('\\', '/');
            string text = File.ReadAllText(path).ReplaceLineEndings("\n");
            foreach (SourceEdit edit in edits.Where(edit => edit.File == name))
            {
                text = edit.Apply(text);
                applied++;
            }

            trees.Add(Parse(text, path));
        }

        Assert.Equal(edits.Count, applied);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Weft.Runtime",
            trees,
            Directory.GetFiles(Path.Combine(FrameworkFolder, "ref"), "*.dll").Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        string assembly = Path.Combine(FrameworkFolder, Framework.RuntimeAssembly);
        File.Delete(Path.ChangeExtension(assembly, ".pdb"));
        EmitResult result;
        using (FileStream stream = File.Create(assembly))
        {
            result = compilation.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        }

        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    private static void Copy(string source, string destination)
    {
        Directory.CreateDirectory(destination);
        foreach (string file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(destination, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(source))
        {
            Copy(folder, Path.Combine(destination, Path.GetFileName(folder)));
        }
    }
}
