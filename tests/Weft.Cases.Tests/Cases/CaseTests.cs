using System.Globalization;
using Weft.Cases.Tests.Dotnet;
using Weft.Cases.Tests.Guest;
using Weft.Compiler.Diagnostics;

namespace Weft.Cases.Tests.Cases;

/// <summary>Builds and runs every program under <c>tests/cases</c>.</summary>
public sealed class CaseTests
{
    /// <summary>More runs than this are a program that does not find its end.</summary>
    private const int MostRuns = 2000;

    public static TheoryData<string> Names => [.. CaseFolder.All().Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Program_does_what_its_directives_say(string name)
    {
        CaseFile file = CaseFolder.Find(name);
        using RuntimeVariant? runtime = file.OpensRuntime ? RuntimeVariant.Create(file) : null;
        GuestBuild build = GuestBuild.FromSources([file.Path, .. CaseFolder.SharedSources], file.Settings(runtime));
        CheckDiagnostics(file, build);
        if (file.Diagnostics.Count > 0 && build.Module is null)
        {
            return;
        }

        using TemporaryFolder? folder = file.Folder is null ? null : new();
        using GuestProgram program = new(name.Replace('/', '-'), build.Require())
        {
            MaxThreads = file.MaxThreads,
            Input = file.Input,
            Variables = file.Variables,
            Preopens = folder is null ? [] : [new(folder.Path, file.Folder!)],
        };
        await (file.ComparesWithDotnet ? CheckAgainstDotnetAsync(file, program) : CheckAgainstFilesAsync(file, program));
    }

    private static void CheckDiagnostics(CaseFile file, GuestBuild build)
    {
        if (file.Diagnostics.Count == 0)
        {
            Assert.Empty(build.Diagnostics);
            return;
        }

        // Sources are named by their full paths, which differ between machines.
        string folder = Path.GetDirectoryName(file.Path)! + Path.DirectorySeparatorChar;
        string shared = Repository.Cases + Path.DirectorySeparatorChar;
        string text = string.Concat(build.Diagnostics.Select(diagnostic => $"{diagnostic}\n"))
            .Replace(folder, "", StringComparison.Ordinal).Replace(shared, "", StringComparison.Ordinal);
        Golden.Check(file.DiagnosticsPath, text);
        Assert.Equal(
            file.Diagnostics.Order(StringComparer.Ordinal),
            build.Diagnostics.Select(static diagnostic => Describe(diagnostic)).Order(StringComparer.Ordinal));
    }

    private static string Describe(Diagnostic diagnostic) => diagnostic.Location is { Line: > 0 } location
        ? string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Code} at {location.Line}")
        : diagnostic.Code;

    private static async Task CheckAgainstDotnetAsync(CaseFile file, GuestProgram program)
    {
        DotnetProgram original = DotnetProgram.Build(
            Path.GetFileNameWithoutExtension(file.Path),
            [(file.Path, File.ReadAllText(file.Path)), .. CaseFolder.SharedTexts]);
        for (int number = 0; ; number++)
        {
            ProgramRun expected = await original.RunAsync(number, file.Input);
            ProgramRun actual = await program.RunAsync(number.ToString(CultureInfo.InvariantCulture));
            actual.AssertSame(expected, $"{file.Name}, run {number}");
            if (!file.HasManyRuns)
            {
                Assert.Equal(file.ExitCode, actual.ExitCode);
                return;
            }

            if (expected.IsBeyondEnd)
            {
                return;
            }

            Assert.True(number < MostRuns, "the program does not say where its runs end");
        }
    }

    private static async Task CheckAgainstFilesAsync(CaseFile file, GuestProgram program)
    {
        ProgramRun run = await program.RunAsync([.. file.Arguments]);
        string output = file.IsOutputUnordered
            ? string.Concat(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(static line => $"{line}\n"))
            : run.Output;
        Golden.Check(file.OutputPath, output);
        foreach (string part in file.Errors)
        {
            Assert.Contains(part, run.Error, StringComparison.Ordinal);
        }

        if (file.Errors.Count == 0)
        {
            Assert.Equal("", run.Error);
        }

        Assert.Equal(file.ExitCode, run.ExitCode);
    }
}
