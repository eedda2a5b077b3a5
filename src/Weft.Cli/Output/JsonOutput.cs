using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Weft.Cli.Building;
using Weft.Cli.Inspection;
using Weft.Wasm.Text;

namespace Weft.Cli.Output;

/// <summary>Reports as JSON on standard output: UTF-8, indented, a line feed at the end.</summary>
internal static class JsonOutput
{
    internal static void Write<T>(T report, JsonTypeInfo<T> type)
    {
        Console.Out.Write(Format(report, type));
        Console.Out.Write('\n');
    }

    internal static string Format<T>(T report, JsonTypeInfo<T> type) => JsonSerializer.Serialize(report, type);
}

/// <summary>The reports' JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(ModuleSummary))]
[JsonSerializable(typeof(BuildSummary))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Writes signs such as <c>&gt;</c> as they are: the output goes to programs and people, not into a page.</summary>
    internal static ReportJson Readable =>
        new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
