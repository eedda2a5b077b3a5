using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Modules;

/// <summary>
/// How much of the class library programs reach, and how large they get by it. What has come in is found with <c>weft build --why</c>.
/// </summary>
public sealed class ReachedMethodTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("stress/locks", 1000)]
    [InlineData("stress/locks-to-console", 1400)]
    [InlineData("stress/library", 3200)]
    public void Program_reaches_no_more_methods(string name, int budget)
    {
        CaseFile file = CaseFolder.Find(name);
        GuestBuild build = GuestBuild.FromSources([file.Path, .. CaseFolder.SharedSources], file.Settings(null));
        build.Require();
        output.WriteLine($"{name}: {build.ReachedMethods} methods of {budget}");
        Assert.InRange(build.ReachedMethods, 1, budget);
    }

    [Theory]
    [InlineData("programs/whole/greeting", 200_000)]
    public void Program_that_writes_to_the_console_is_small(string name, int budget)
    {
        CaseFile file = CaseFolder.Find(name);
        int size = GuestBuild.FromSources([file.Path], file.Settings(null)).Require().Length;
        output.WriteLine($"{name}: {size} bytes of {budget}");
        Assert.InRange(size, 1, budget);
    }
}
