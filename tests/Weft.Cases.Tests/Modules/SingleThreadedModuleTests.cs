using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Modules;

/// <summary>What is in a module of a build without threads.</summary>
public sealed class SingleThreadedModuleTests
{
    [Fact]
    public void Module_without_threads_has_no_atomics_and_no_import_of_threads()
    {
        CaseFile file = CaseFolder.Find("programs/language/single-threaded");
        GuestBuild build = GuestBuild.FromSources([file.Path], file.Settings(null));
        build.Require();
        Assert.DoesNotContain(".atomic.", build.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("(import \"wasi\"", build.Text, StringComparison.Ordinal);
        string memory = Assert.Single(build.Text!.Split('\n'), static line => line.TrimStart().StartsWith("(memory", StringComparison.Ordinal));
        Assert.DoesNotContain(" shared", memory, StringComparison.Ordinal);
    }
}
