using System.Text.Json;
using Weft.Wasm.Tests.Support;
using Weft.Wasm.Text;

namespace Weft.Wasm.Tests;

public sealed class SummaryTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Cases => CaseFile.Having("summary");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Summary_is_as_expected(string name)
    {
        CaseFile file = CaseFile.Load(name);

        ModuleSummary summary = ModuleSummarizer.Summarize(file.Parse(), largestFunctions: 3);

        Golden.Check(file.GoldenPath("summary", "json"), JsonSerializer.Serialize(summary, Options));
    }
}
