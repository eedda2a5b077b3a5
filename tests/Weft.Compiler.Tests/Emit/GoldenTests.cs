using System.Globalization;
using Weft.Wasm;
using Weft.Wasm.Text;

namespace Weft.Compiler.Tests.Emit;

/// <summary>
/// Each file <c>cases/*.ir</c> is emitted, and the code has to be that of the file <c>.wat</c> beside it. <c>WEFT_BLESS=1</c> writes
/// those files anew.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = FindFolder();

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Folder, "*.ir").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Code_is_the_one_on_record(string name)
    {
        EmittedProgram program = EmittedProgram.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".ir"), TestContext.Current.CancellationToken));
        await using RunningProgram running = new(program);
        using StringWriter text = new(CultureInfo.InvariantCulture);
        ModuleTextPrinter printer = new(program.Module, text);
        foreach ((Compiler.IR.Function function, _) in program.Emitted)
        {
            printer.PrintFunction(new FunctionIndex(program.FunctionIndex(function.Symbol)));
        }

        string actual = text.ToString().ReplaceLineEndings("\n");
        string path = Path.Combine(Folder, name + ".wat");
        if (Environment.GetEnvironmentVariable("WEFT_BLESS") == "1")
        {
            await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), actual);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Code_is_the_same_each_time(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name + ".ir"));
        Assert.Equal(EmittedProgram.Parse(text).Binary, EmittedProgram.Parse(text).Binary);
    }

    private static string FindFolder()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Weft.slnx")))
            {
                return Path.Combine(folder, "tests", "Weft.Compiler.Tests", "Emit", "cases");
            }
        }

        throw new InvalidOperationException($"Weft.slnx is not above {AppContext.BaseDirectory}");
    }
}
