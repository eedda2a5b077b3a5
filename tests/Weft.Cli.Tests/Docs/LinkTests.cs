using System.Text.RegularExpressions;
using Weft.Cli.Tests.Support;

namespace Weft.Cli.Tests.Docs;

public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. DocumentationPages.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page)
    {
        foreach (Match match in Link().Matches(CodeBlock().Replace(DocumentationPages.Read(page), "")))
        {
            string target = match.Groups[1].Value;
            if (target.Contains("://", StringComparison.Ordinal))
            {
                continue;
            }

            string[] parts = target.Split('#');
            string path = parts[0].Length == 0
                ? Repository.PathOf(page)
                : Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]));
            Assert.True(Path.Exists(path), $"{page}: {target} is not there");
            if (parts.Length == 2)
            {
                Assert.True(Headings(path).Contains(parts[1]), $"{page}: {target} is no heading there");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_of_the_source_tree_is_there(string page)
    {
        foreach (Match match in SourcePath().Matches(DocumentationPages.Read(page)))
        {
            string path = match.Groups[1].Value;
            Assert.True(Path.Exists(Repository.PathOf(path)), $"{page}: {path} is not there");
        }
    }

    private static IEnumerable<string> Headings(string path) =>
        File.ReadLines(path).Where(line => line.StartsWith('#')).Select(line => Anchor(line.TrimStart('#').Trim()));

    /// <summary>Gives the anchor that code hosts make from a heading.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    /// <summary>A path in code from the root on, without a placeholder in it.</summary>
    [GeneratedRegex(@"`((?![^`]*(?:NAME|nnnn))(?:src|tests|bench|docs|samples)/[\w./-]+)`")]
    private static partial Regex SourcePath();

    [GeneratedRegex(@"^```.*?^```$|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
