using System.Collections.Immutable;
using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>What there is to build.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Paths">The files, as the user named them; one, unless they are sources.</param>
internal sealed record InputSelection(InputKind Kind, ImmutableArray<string> Paths)
{
    private const string SourceExtension = ".cs";
    private const string AssemblyExtension = ".dll";

    /// <summary>MSBuild's own languages: <c>dotnet build</c> builds them all, and all of them make IL.</summary>
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Tells whether a path is one that the compiler takes; it need not be there.</summary>
    public static bool IsInput(string path) => KindOf(path) is not null || Directory.Exists(path);

    /// <summary>Finds out what is meant.</summary>
    /// <param name="paths">Files, or one folder; nothing means the current folder.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    /// <returns>What there is to build, <see langword="null"/> where that is an error.</returns>
    public static InputSelection? Find(IReadOnlyList<string> paths, DiagnosticBag diagnostics)
    {
        if (paths is [] || (paths is [{ } single] && Directory.Exists(single)))
        {
            return FindIn(paths is [] ? "." : paths[0], diagnostics);
        }

        InputKind kind = InputKind.Sources;
        foreach (string path in paths)
        {
            if (Classify(path, diagnostics) is not { } found)
            {
                return null;
            }

            if (found != InputKind.Sources && paths.Count > 1)
            {
                diagnostics.Add(DiagnosticCatalogue.InputsDoNotGoTogether, new SourceLocation(path));
                return null;
            }

            kind = found;
        }

        // A source named twice is there once, as for the C# compiler.
        return new InputSelection(kind, [.. paths.DistinctBy(Path.GetFullPath)]);
    }

    private static InputKind? Classify(string path, DiagnosticBag diagnostics)
    {
        InputKind? kind = KindOf(path);
        if (kind is null && !Directory.Exists(path) && File.Exists(path))
        {
            string extension = Path.GetExtension(path);
            diagnostics.Add(
                DiagnosticCatalogue.InputKindUnknown,
                new SourceLocation(path),
                extension.Length == 0 ? "a file without an extension" : $"a '{extension}' file");
        }
        else if (Directory.Exists(path))
        {
            diagnostics.Add(DiagnosticCatalogue.InputsDoNotGoTogether, new SourceLocation(path));
            return null;
        }
        else if (!File.Exists(path))
        {
            diagnostics.Add(DiagnosticCatalogue.InputMissing, new SourceLocation(path));
            return null;
        }

        return kind;
    }

    /// <summary>As <c>dotnet run</c> does: the project of the folder, or its one source.</summary>
    private static InputSelection? FindIn(string folder, DiagnosticBag diagnostics)
    {
        List<string> projects = [];
        List<string> sources = [];
        List<string> others = [];
        try
        {
            foreach (string path in Directory.EnumerateFiles(folder))
            {
                List<string> list = KindOf(path) switch
                {
                    InputKind.Project => projects,
                    InputKind.Sources => sources,
                    _ => others,
                };
                list.Add(Path.GetFileName(path));
            }
        }
        catch (Exception exception) when (InputFile.IsUnreadable(exception))
        {
            diagnostics.Add(DiagnosticCatalogue.InputUnreadable, new SourceLocation(folder), exception.Message.TrimEnd('.'));
            return null;
        }

        List<string> candidates = projects.Count > 0 ? projects : sources;
        candidates.Sort(StringComparer.Ordinal);
        others.Sort(StringComparer.Ordinal);
        switch (candidates)
        {
            case [{ } only]:
                return new InputSelection(projects.Count > 0 ? InputKind.Project : InputKind.Sources, [PathIn(folder, only)]);
            case []:
                diagnostics.Add(DiagnosticCatalogue.NothingToBuild, new SourceLocation(folder), others is [] ? "" : $", but {List(others)}");
                return null;
            default:
                diagnostics.Add(DiagnosticCatalogue.AmbiguousFolder, new SourceLocation(folder), List(candidates));
                return null;
        }
    }

    private static InputKind? KindOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        SourceExtension => InputKind.Sources,
        AssemblyExtension => InputKind.Assembly,
        { } extension when ProjectExtensions.Contains(extension) => InputKind.Project,
        _ => null,
    };

    private static string PathIn(string folder, string name) => folder == "." ? name : Path.Combine(folder, name);

    private static string List(List<string> names)
    {
        const int Shown = 6;
        string list = string.Join(", ", names.Take(Shown));
        return names.Count > Shown ? $"{list} and {names.Count - Shown} more" : list;
    }
}
