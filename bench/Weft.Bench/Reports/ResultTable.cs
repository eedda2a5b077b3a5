using System.Globalization;
using Weft.Bench.Measures;

namespace Weft.Bench.Reports;

/// <summary>The results as a table for people.</summary>
internal static class ResultTable
{
    private static readonly string[] Headings = ["measure", "Weft", "peer", "peer is", "ratio", "target", "verdict"];

    public static string Format(IReadOnlyList<MeasureResult> results, IReadOnlyList<SummaryResult> summaries)
    {
        List<string[]> rows = [Headings];
        foreach (MeasureResult result in results)
        {
            rows.Add(Row(result));
        }

        foreach (SummaryResult summary in summaries)
        {
            rows.Add(Row(summary));
        }

        int[] widths = new int[Headings.Length];
        for (int column = 0; column < widths.Length; column++)
        {
            widths[column] = rows.Max(row => row[column].Length);
        }

        return string.Concat(rows.Select((row, index) =>
            "| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |\n"
            + (index == 0 ? "|" + string.Join("|", widths.Select(width => new string('-', width + 2))) + "|\n" : "")));
    }

    private static string[] Row(MeasureResult result)
    {
        Measure measure = result.Measure;
        string target = measure.Target.ToText(measure.Unit);
        if (result.Unavailable is { } reason)
        {
            return [measure.Name, "", "", measure.PeerName, "", target, $"not taken: {reason}"];
        }

        string ratio = result.Peer is null ? "" : Number(result.Ratio) + "×";
        string figure = measure.Target.IsRatio ? ratio : $"{Number(result.Own!.Median)} {measure.Unit.Name}";
        return
        [
            measure.Name,
            Cell(result.Own!, measure.Unit),
            result.Peer is { } peer ? Cell(peer, measure.Unit) : "",
            measure.PeerName,
            ratio,
            target,
            Verdict(result.IsMet, figure) + (result.PeerMissing is { } missing ? $"; no peer: {missing}" : ""),
        ];
    }

    private static string[] Row(SummaryResult result)
    {
        Summary summary = result.Summary;
        string ratio = Number(result.Ratio) + "×";
        string of = result.Missing == 0 ? "" : $"; {result.Missing} not taken";
        string worst = summary.Kind == SummaryKind.Worst ? $"; {result.Worst.Measure.Name}" : "";
        return
        [
            summary.Name,
            $"{result.Members.Count} measured",
            "",
            result.Members[0].Measure.PeerName,
            ratio,
            summary.Target.ToText(result.Unit),
            Verdict(result.IsMet, ratio) + of + worst,
        ];
    }

    private static string Verdict(bool? isMet, string figure) => isMet switch
    {
        null => "",
        true => "met",
        false => $"missed: {figure}",
    };

    private static string Cell(Samples samples, Unit unit) =>
        $"{Number(samples.Median)} {unit.Name} ({Number(samples.LowerQuartile)}–{Number(samples.UpperQuartile)})";

    private static string Number(double value) =>
        value.ToString(value >= 100 ? "0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
