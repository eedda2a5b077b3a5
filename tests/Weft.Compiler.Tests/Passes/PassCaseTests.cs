using Weft.Compiler.IR;
using Weft.Compiler.IR.Text;
using Weft.Compiler.Passes;

namespace Weft.Compiler.Tests.Passes;

/// <summary>
/// cases/PASS/NAME.ir is put through the pass; what comes out stands in NAME.expected beside it. WEFT_BLESS=1 writes what comes out
/// over what is expected.
/// </summary>
public sealed class PassCaseTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(SourcePath())!, "cases");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Folder, "*.ir", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_gives_what_is_expected(string name)
    {
        string path = Path.Combine(Folder, name);
        string pass = name[..name.IndexOf('/', StringComparison.Ordinal)];
        string actual = "";
        IReadOnlyList<Function> functions = IRParser.Parse(File.ReadAllText(path), new IREnvironment());
        foreach (Function function in functions)
        {
            IRVerifier.Verify(function, "the parser");
        }

        PassCatalogue.Run(pass, functions);
        foreach (Function function in functions)
        {
            IRVerifier.Verify(function, pass);
            actual += IRPrinter.Print(function);
        }

        string expectedPath = Path.ChangeExtension(path, ".expected");
        if (Environment.GetEnvironmentVariable("WEFT_BLESS") == "1")
        {
            File.WriteAllText(expectedPath, actual);
        }

        Assert.Equal(File.ReadAllText(expectedPath).ReplaceLineEndings("\n"), actual);
    }

    private static string SourcePath([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
