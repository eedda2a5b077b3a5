using System.Text;
using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Faults;

/// <summary>Puts each fault in, and sees the case fail that is there to find it. Without the fault, the case itself is the test.</summary>
public sealed class FaultTests
{
    public static TheoryData<string> Names => [.. FaultCatalogue.All.Select(static fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Case_fails_on_the_faulty_design(string name)
    {
        Fault fault = FaultCatalogue.All.Single(fault => fault.Name == name);
        CaseFile file = CaseFolder.Find(fault.Case);
        using RuntimeVariant runtime = RuntimeVariant.Create(file, [.. fault.Edits.Where(static edit => edit.File.Length > 0)]);
        GuestBuild build = GuestBuild.FromSources([file.Path, .. CaseFolder.SharedSources], file.Settings(runtime));
        byte[] module = build.Require();
        foreach (SourceEdit edit in fault.Edits.Where(static edit => edit.File.Length == 0))
        {
            module = Encoding.UTF8.GetBytes(edit.Apply(build.Text!));
        }

        using GuestProgram program = new("faulty", module) { MaxThreads = file.MaxThreads };
        (GroupExit exit, ProgramRun run) = await program.RunAsync(file.Arguments, TestSettings.Patience);
        string outcome = $"{exit.Kind} with {exit.ExitCode}; {run.Error}; {exit.Trap?.Message}";
        Assert.True(exit.Kind != GroupExitKind.Exited || exit.ExitCode != file.ExitCode, $"the case has not found it: {outcome}");
        Assert.Contains(fault.Shows, outcome, StringComparison.Ordinal);
    }
}
