using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Modules;

/// <summary>
/// How much of the class library programs reach. The ceilings are what they reach today, and only ever fall, towards the targets. What has
/// come in is found with <c>weft build --why</c>.
/// </summary>
public sealed class ReachedMethodTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("stress/locks", 1000, 2000)]
    [InlineData("stress/locks-to-console", 1500, 2150)]
    [InlineData("stress/library", 3500, 3550)]
    public void Program_reaches_no_more_methods(string name, int target, int ceiling)
    {
        CaseFile file = CaseFolder.Find(name);
        GuestBuild build = GuestBuild.FromSources([file.Path, .. CaseFolder.SharedSources], file.Settings(null));
        build.Require();
        output.WriteLine($"{name}: {build.ReachedMethods} methods, target {target}");
        Assert.InRange(build.ReachedMethods, 1, ceiling);
    }
}
