namespace Weft.Cases.Tests.Cases;

/// <summary>Builds and runs the programs of ordinary C#, beside the other cases: they are many.</summary>
public sealed class ProgramTests
{
    private const string Folder = "programs/";

    public static TheoryData<string> Names => [.. CaseFolder.All().Select(static file => file.Name).Where(Has)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Program_does_what_it_does_on_dotnet(string name) => CaseTests.CheckAsync(name);

    /// <summary>Whether a case is one of these.</summary>
    internal static bool Has(string name) => name.StartsWith(Folder, StringComparison.Ordinal);
}
