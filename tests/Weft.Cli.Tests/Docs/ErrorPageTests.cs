using System.Text;
using Weft.Cli.Diagnostics;
using Weft.Cli.Tests.Support;
using Weft.Compiler.Diagnostics;
using Weft.Host.Diagnostics;

namespace Weft.Cli.Tests.Docs;

public sealed class ErrorPageTests
{
    private static string Folder => Repository.PathOf("docs", "reference", "errors");

    private static IEnumerable<Row> Rows =>
    [
        .. DiagnosticCatalogue.All.Select(static row => new Row(row.Code, row.Title, row.Message, row.Remedy)),
        .. ErrorCatalogue.All.Concat(CliErrors.All).Select(static row => new Row(row.Code, row.Title, row.Message, row.Remedy)),
    ];

    public static TheoryData<string, string> Errors
    {
        get
        {
            TheoryData<string, string> errors = [];
            foreach (Row row in Rows)
            {
                errors.Add(row.Code, row.Title);
            }

            return errors;
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Every_error_has_a_page_with_its_causes_and_remedy(string code, string title)
    {
        string path = Path.Combine(Folder, $"{code}.md");
        Assert.True(File.Exists(path), $"{path} is not there");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.StartsWith($"# {code}: {title}\n", page, StringComparison.Ordinal);
        Assert.Contains(code, page[code.Length..], StringComparison.Ordinal);
        Assert.Contains("\n## Causes\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Remedy\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_about_an_error_that_exists() => Assert.Equal(
        Rows.Select(row => row.Code).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder, "WEFT*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Codes_are_used_once() => Assert.Distinct(Rows.Select(row => row.Code));

    [Fact]
    public void The_list_has_every_error()
    {
        StringBuilder list = new("# Errors\n\n");
        foreach (Row row in Rows.OrderBy(row => row.Code, StringComparer.Ordinal))
        {
            list.Append(System.Globalization.CultureInfo.InvariantCulture, $"- [{row.Code}: {row.Title}]({row.Code}.md)\n");
        }

        Golden.Check(Path.Combine(Folder, "README.md"), list.ToString());
    }

    [Fact]
    public void Messages_are_one_line_without_a_full_stop()
    {
        foreach (Row row in Rows)
        {
            foreach (string text in new[] { row.Message, row.Remedy })
            {
                Assert.False(text.EndsWith('.') || text.Contains('\n', StringComparison.Ordinal), $"{row.Code}: {text}");
            }
        }
    }

    /// <summary>What the compiler's, the host's and the command's catalogues have in common.</summary>
    private sealed record Row(string Code, string Title, string Message, string Remedy);
}
