using System.Runtime.InteropServices;
using System.Text;
using Weft.Bench;
using Weft.Bench.Measures;
using Weft.Bench.Reports;

if (BenchOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;
Console.WriteLine(
    $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, "
    + RuntimeInformation.FrameworkDescription);
#if DEBUG
Console.WriteLine("Built for debugging: the figures say nothing. Run with -c Release.");
#endif
List<MeasureResult> results = [];
foreach (Measure measure in AllMeasures.List)
{
    if (options.Filter is { } filter && !measure.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))
    {
        continue;
    }

    Console.Error.WriteLine($"measuring: {measure.Name}");
    results.Add(await MeasureRunner.RunAsync(measure, options.Repetitions));
}

Console.WriteLine("Medians with quartiles; the ratio is the median of the ratios of neighbouring runs.");
Console.WriteLine();
List<SummaryResult> summaries =
    [.. AllMeasures.Summaries.Select(summary => SummaryResult.Of(summary, results)).OfType<SummaryResult>()];
Console.Write(ResultTable.Format(results, summaries));
if (options.JsonPath is { } path)
{
    JsonReport.Write(path, results, summaries);
}

return results.Exists(result => result.IsBroken) ? 1 : 0;
