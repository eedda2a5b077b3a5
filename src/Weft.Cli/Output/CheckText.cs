using System.Globalization;
using Weft.Cli.Inspection;

namespace Weft.Cli.Output;

/// <summary>The report of <c>weft check</c> for people.</summary>
internal static class CheckText
{
    internal static void Write(TextWriter output, CheckReport report)
    {
        int held = 0;
        int broken = 0;
        foreach (RuleReport rule in report.Rules)
        {
            held += rule.State == RuleReport.Holds ? 1 : 0;
            broken += rule.State == RuleReport.Broken ? 1 : 0;
            output.WriteLine($"{Word(rule),-14}  {rule.Title}{(string.IsNullOrEmpty(rule.Detail) ? "" : $": {rule.Detail}")}");
            if (rule.State == RuleReport.Broken && !string.IsNullOrEmpty(rule.Fix))
            {
                output.WriteLine($"{"",-14}  fix: {rule.Fix}");
            }
        }

        string counts = string.Create(
            CultureInfo.InvariantCulture, $"{held} hold, {broken} broken, {report.Rules.Count - held - broken} not applicable");
        output.WriteLine();
        output.WriteLine($"{report.Module} {(report.CanRun ? "can run" : "cannot run")} ({counts})");
    }

    private static string Word(RuleReport rule) => rule.State switch
    {
        RuleReport.Holds => "holds",
        RuleReport.Broken => rule.Fatal ? "broken" : "broken (mild)",
        _ => "not applicable",
    };
}
