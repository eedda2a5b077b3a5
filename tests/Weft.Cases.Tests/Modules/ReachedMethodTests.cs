using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Modules;

/// <summary>How much of the class library programs reach. What is over its budget is found with <c>weft build --why</c>.</summary>
public sealed class ReachedMethodTests
{
    [Theory]
    [InlineData("stress/locks", 1000)]
    [InlineData("stress/locks-to-console", 1500)]
    [InlineData("stress/library", 3500)]
    public void Program_reaches_few_methods(string name, int budget)
    {
        CaseFile file = CaseFolder.Find(name);
        GuestBuild build = GuestBuild.FromSources([file.Path, .. CaseFolder.SharedSources], file.Settings(null));
        build.Require();
        Assert.InRange(build.ReachedMethods, 1, budget);
    }
}
