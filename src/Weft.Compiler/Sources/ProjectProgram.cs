using System.ComponentModel;
using System.Text.Json;
using Weft.Compiler.Api;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;

namespace Weft.Compiler.Sources;

/// <summary>A project, which the SDK builds and tells about.</summary>
internal static class ProjectProgram
{
    private static readonly string[] Queried = ["TargetPath", "TargetFramework", "TargetFrameworks", .. LinkerProperties.Names];

    /// <summary>Builds the project as <c>dotnet build</c> does and takes what comes out.</summary>
    /// <inheritdoc cref="SourceProgram.Load"/>
    /// <param name="path">The project file.</param>
    /// <param name="options">How.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    public static CompilerInput? Load(string path, SourceOptions options, DiagnosticBag diagnostics)
    {
        string answer = Path.Combine(Path.GetTempPath(), $"weft-{Path.GetRandomFileName()}.json");
        try
        {
            (int exitCode, IReadOnlyList<string> lines) = DotnetCommand.Run(Arguments(path, options, answer));
            Report(path, exitCode, lines, diagnostics);
            return diagnostics.HasErrors ? null : Read(path, answer, diagnostics);
        }
        catch (Win32Exception exception)
        {
            diagnostics.Add(DiagnosticCatalogue.SdkMissing, new SourceLocation(path), exception.Message.TrimEnd('.'));
            return null;
        }
        finally
        {
            File.Delete(answer);
        }
    }

    private static IEnumerable<string> Arguments(string path, SourceOptions options, string answer)
    {
        // MSBuild takes what starts with a dash for an option.
        string folder = Path.GetFullPath(options.FrameworkFolder);
        yield return "build";
        yield return Path.GetFullPath(path);
        yield return "-nologo";
        yield return "-verbosity:quiet";
        yield return "-consoleLoggerParameters:NoSummary";
        yield return "-target:Build";
        yield return $"-property:Configuration={Escape(options.Configuration)}";
        yield return $"-property:CustomAfterMicrosoftCommonProps={Escape(Path.Combine(folder, "Weft.props"))}";
        yield return $"-property:CustomAfterMicrosoftCommonTargets={Escape(Path.Combine(folder, "Weft.targets"))}";
        if (options.Linker.Threads is { } threads)
        {
            // What the command line says holds for the sources too, which see it as WEFT_THREADS.
            yield return $"-property:WasmEnableThreads={(threads.Value ? "true" : "false")}";
        }

        yield return $"-getProperty:{string.Join(',', Queried)}";
        yield return "-getItem:ReferenceCopyLocalPaths";
        yield return $"-getResultOutputFile:{answer}";
    }

    /// <summary>MSBuild splits values of properties at semicolons and commas and decodes percent signs.</summary>
    private static string Escape(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static void Report(string path, int exitCode, IReadOnlyList<string> lines, DiagnosticBag diagnostics)
    {
        List<DiagnosticNote> others = [];
        foreach (string line in lines)
        {
            if (MSBuildMessage.Parse(line) is { } diagnostic)
            {
                diagnostics.Add(diagnostic);
            }
            else
            {
                others.Add(new DiagnosticNote(line.Trim()));
            }
        }

        if (exitCode != 0 && !diagnostics.HasErrors)
        {
            diagnostics.Add(DiagnosticCatalogue.ProjectNotBuilt.At(new SourceLocation(path), exitCode) with { Notes = [.. others] });
        }
    }

    private static CompilerInput? Read(string path, string answer, DiagnosticBag diagnostics)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(answer));
        JsonElement properties = document.RootElement.GetProperty("Properties");
        string target = ValueOf(properties, "TargetPath");
        if (ValueOf(properties, "TargetFramework").Length == 0)
        {
            diagnostics.Add(
                DiagnosticCatalogue.SeveralFrameworks, new SourceLocation(path), ValueOf(properties, "TargetFrameworks"));
            return null;
        }

        LinkerOptions linker = new();
        foreach (string name in LinkerProperties.Names)
        {
            if (ValueOf(properties, name).Trim() is { Length: > 0 } value)
            {
                linker = LinkerProperties.Apply(linker, new SourceProperty(name, value, new SourceLocation(path)), diagnostics) ?? linker;
            }
        }

        IEnumerable<string> references = document.RootElement.GetProperty("Items").GetProperty("ReferenceCopyLocalPaths")
            .EnumerateArray()
            .Select(static item => ValueOf(item, "FullPath"));
        CompilerInput? input = AssemblyProgram.Load(target, references, diagnostics);
        return input is null ? null : input with { Properties = linker };
    }

    private static string ValueOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.GetString() is { } text ? text : "";
}
