using System.Runtime.InteropServices;
using System.Text.Json;
using Weft.Bench.Measures;

namespace Weft.Bench.Reports;

/// <summary>The results for programs.</summary>
internal static class JsonReport
{
    public static void Write(string path, IReadOnlyList<MeasureResult> results, IReadOnlyList<SummaryResult> summaries)
    {
        using FileStream file = File.Create(path);
        using Utf8JsonWriter json = new(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteStartObject("machine");
        json.WriteString("system", RuntimeInformation.OSDescription);
        json.WriteString("architecture", RuntimeInformation.ProcessArchitecture.ToString());
        json.WriteNumber("processors", Environment.ProcessorCount);
        json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        json.WriteEndObject();
        json.WriteStartArray("measures");
        foreach (MeasureResult result in results)
        {
            Write(json, result);
        }

        json.WriteEndArray();
        json.WriteStartArray("summaries");
        foreach (SummaryResult summary in summaries)
        {
            Write(json, summary);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SummaryResult result)
    {
        json.WriteStartObject();
        json.WriteString("name", result.Summary.Name);
        json.WriteString("group", result.Summary.Group);
        Write(json, result.Summary.Target, result.Unit);
        json.WriteNumber("measures", result.Members.Count);
        json.WriteNumber("notTaken", result.Missing);
        json.WriteNumber("ratio", result.Ratio);
        Write(json, "isMet", result.IsMet);
        json.WriteEndObject();
    }

    // Without a limit there is nothing to write of it, nor of whether it is met.
    private static void Write(Utf8JsonWriter json, Target target, Unit unit)
    {
        if (target.Limit is { } limit)
        {
            json.WriteNumber("target", limit);
        }

        json.WriteBoolean("targetIsRatio", target.IsRatio);
        json.WriteBoolean("higherIsBetter", unit.IsHigherBetter);
    }

    private static void Write(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
    }

    private static void Write(Utf8JsonWriter json, MeasureResult result)
    {
        Measure measure = result.Measure;
        json.WriteStartObject();
        json.WriteString("name", measure.Name);
        json.WriteString("unit", measure.Unit.Name);
        json.WriteString("peer", measure.PeerName);
        Write(json, measure.Target, measure.Unit);
        if (result.Unavailable is { } reason)
        {
            json.WriteString("notTaken", reason);
        }
        else
        {
            Write(json, "own", result.Own!);
            if (result.Peer is { } peer)
            {
                Write(json, "peerFigures", peer);
                json.WriteNumber("ratio", result.Ratio);
            }
            else
            {
                json.WriteString("noPeer", result.PeerMissing);
            }

            Write(json, "isMet", result.IsMet);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Samples samples)
    {
        json.WriteStartObject(name);
        json.WriteNumber("median", samples.Median);
        json.WriteNumber("lowerQuartile", samples.LowerQuartile);
        json.WriteNumber("upperQuartile", samples.UpperQuartile);
        json.WriteStartArray("samples");
        foreach (double value in samples.Values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
