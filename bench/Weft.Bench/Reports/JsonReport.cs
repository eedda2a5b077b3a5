using System.Runtime.InteropServices;
using System.Text.Json;
using Weft.Bench.Measures;

namespace Weft.Bench.Reports;

/// <summary>The results for programs.</summary>
internal static class JsonReport
{
    public static void Write(string path, IReadOnlyList<MeasureResult> results)
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
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MeasureResult result)
    {
        Measure measure = result.Measure;
        json.WriteStartObject();
        json.WriteString("name", measure.Name);
        json.WriteString("unit", measure.Unit.Name);
        json.WriteString("peer", measure.PeerName);
        json.WriteNumber("target", measure.Target.Limit);
        json.WriteBoolean("targetIsRatio", measure.Target.IsRatio);
        json.WriteBoolean("higherIsBetter", measure.Unit.IsHigherBetter);
        if (result.Unavailable is { } reason)
        {
            json.WriteString("notTaken", reason);
        }
        else
        {
            Write(json, "own", result.Own!);
            Write(json, "peerFigures", result.Peer!);
            json.WriteNumber("ratio", result.Ratio);
            json.WriteBoolean("isMet", result.IsMet);
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
