using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Tests.Diagnostics;

public sealed class DiagnosticFormatterTests
{
    /// <summary>A place, and how a line that is about it begins.</summary>
    public static TheoryData<string, int, int, string> Places { get; } = new()
    {
        { "app.cs", 3, 7, "app.cs(3,7): error" },
        { "app.cs", 3, 0, "app.cs(3): error" },
        { "app.cs", 0, 0, "app.cs : error" },
        { "--max-memory", 0, 0, "--max-memory : error" },
        { @"C:\code\app.cs", 3, 7, @"C:\code\app.cs(3,7): error" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_in_the_form_that_editors_understand(string origin, int line, int column, string start)
    {
        Diagnostic diagnostic = new(DiagnosticSeverity.Error, "WEFT0001", "text", Location: new SourceLocation(origin, line, column));
        Assert.Equal($"{start} WEFT0001: text", diagnostic.ToString());
    }

    [Fact]
    public void Without_a_place_the_tool_is_named() =>
        Assert.Equal("weft : warning CS8021: text", new Diagnostic(DiagnosticSeverity.Warning, "CS8021", "text").ToString());

    [Fact]
    public void Notes_and_the_remedy_have_lines_of_their_own()
    {
        Diagnostic diagnostic = new(DiagnosticSeverity.Error, "WEFT0300", "starts a thread", "build with --threads", new SourceLocation("app.cs", 9, 5))
        {
            Notes = [new("Program.Run() calls it", new SourceLocation("app.cs", 4, 9)), new("Program.Main() calls that")],
        };
        Assert.Equal(
            """
            app.cs(9,5): error WEFT0300: starts a thread
              note: app.cs(4,9): Program.Run() calls it
              note: Program.Main() calls that
              help: build with --threads
            """,
            diagnostic.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Severity_and_code_can_be_marked() => Assert.Equal(
        "app.cs(1,1): <error CS1002>: text",
        DiagnosticFormatter.Format(new(DiagnosticSeverity.Error, "CS1002", "text", Location: new SourceLocation("app.cs", 1, 1)), "<", ">"));
}
