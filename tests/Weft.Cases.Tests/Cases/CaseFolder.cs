namespace Weft.Cases.Tests.Cases;

/// <summary>The folder with the cases.</summary>
internal static class CaseFolder
{
    private const string Shared = "shared";

    /// <summary>The sources that every case is built with.</summary>
    public static IReadOnlyList<string> SharedSources { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Cases, Shared), "*.cs").Order(StringComparer.Ordinal)];

    /// <summary>Those sources with what is in them.</summary>
    public static IReadOnlyList<(string Path, string Text)> SharedTexts { get; } =
        [.. SharedSources.Select(static path => (path, File.ReadAllText(path)))];

    /// <summary>All cases, in the order of their names.</summary>
    public static IEnumerable<CaseFile> All() =>
        Directory.EnumerateFiles(Repository.Cases, "*.cs", SearchOption.AllDirectories)
            .Where(static path => Path.GetFileName(Path.GetDirectoryName(path)) != Shared)
            .Order(StringComparer.Ordinal)
            .Select(CaseFile.Load)
            .Where(static file => TestSettings.CaseFilter.Any(text => file.Name.Contains(text, StringComparison.Ordinal)));

    /// <summary>Finds a case by its name.</summary>
    public static CaseFile Find(string name) => CaseFile.Load(Path.Combine(Repository.Cases, $"{name}.cs"));
}
