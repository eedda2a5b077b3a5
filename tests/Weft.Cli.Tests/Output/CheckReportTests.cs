using System.Text.Json;
using Weft.Cli.Inspection;
using Weft.Cli.Output;

namespace Weft.Cli.Tests.Output;

public sealed class CheckReportTests
{
    private static readonly CheckReport Report = new(
        "app.wasm",
        CanRun: false,
        [
            new RuleReport("memory-imported", "The memory is imported", RuleReport.Broken, "it is defined", "link with --import-memory", Fatal: true),
            new RuleReport("memory-grows", "The memory has room to grow", RuleReport.Broken, "17 pages of 17", "link with --max-memory", Fatal: false),
            new RuleReport("memory-shared", "The memory is shared", RuleReport.Holds, null, null, Fatal: true),
            new RuleReport("spawn-type", "thread-spawn has its type", RuleReport.NotApplicable, "it is not imported", null, Fatal: true),
        ]);

    [Fact]
    public void The_text_gives_each_rule_and_the_fix_of_those_that_are_broken()
    {
        using StringWriter output = new() { NewLine = "\n" };
        CheckText.Write(output, Report);
        Assert.Equal(
            """
            broken          The memory is imported: it is defined
                            fix: link with --import-memory
            broken (mild)   The memory has room to grow: 17 pages of 17
                            fix: link with --max-memory
            holds           The memory is shared
            not applicable  thread-spawn has its type: it is not imported

            app.wasm cannot run (1 hold, 2 broken, 1 not applicable)

            """.ReplaceLineEndings("\n"),
            output.ToString());
    }

    [Fact]
    public void The_json_has_every_rule()
    {
        using JsonDocument json = JsonDocument.Parse(JsonOutput.Format(Report, ReportJson.Readable.CheckReport));
        Assert.False(json.RootElement.GetProperty("canRun").GetBoolean());
        JsonElement rule = json.RootElement.GetProperty("rules")[3];
        Assert.Equal("spawn-type", rule.GetProperty("id").GetString());
        Assert.Equal("not-applicable", rule.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, rule.GetProperty("fix").ValueKind);
    }
}
