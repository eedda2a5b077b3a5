using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Dotnet;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Fuzz;

/// <summary>Random programs do in a module what they do on .NET. WEFT_FUZZ says how many, WEFT_SEED which is the first.</summary>
public sealed class FuzzTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(TestSettings.Seed, TestSettings.FuzzPrograms)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Random_program_does_what_it_does_on_dotnet(int seed)
    {
        string text = new ProgramGenerator(seed).Generate();

        // Left behind, so that a program that fails is there to look at.
        string folder = Path.Combine(Path.GetTempPath(), "weft-fuzz");
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, $"program{seed}.cs");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        ProgramRun expected = await DotnetProgram.Build($"program{seed}", [(path, text), .. CaseFolder.SharedTexts]).RunAsync(0);
        using GuestProgram guest = new($"program{seed}", GuestBuild.FromSources([path, .. CaseFolder.SharedSources], new()).Require());
        (await guest.RunAsync()).AssertSame(expected, path);
        File.Delete(path);
    }
}
