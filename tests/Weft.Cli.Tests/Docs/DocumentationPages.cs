using System.Text.RegularExpressions;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Docs;

/// <summary>The pages of the documentation and what is in them.</summary>
internal static partial class DocumentationPages
{
    /// <summary>Every page, as a path below the root.</summary>
    internal static IEnumerable<string> All =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Repository.Files("docs", "*.md"))
            .Concat(Repository.Files("samples", "*.md"))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));

    internal static string Read(string page) => File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n");

    /// <summary>Gives the fenced blocks of a language.</summary>
    internal static IEnumerable<string> Blocks(string page, string language) =>
        Block().Matches(Read(page)).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
