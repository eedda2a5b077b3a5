using Weft.Cases.Tests.Cases;
using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Modules;

/// <summary>
/// Programs do not come to reach more of the class library than they do. <c>weft build --why</c> tells what brought more.
/// </summary>
public sealed class ReachedMethodTests
{
    [Theory]
    [InlineData("stress/locks", 2000)]
    [InlineData("stress/locks-to-console", 2150)]
    [InlineData("stress/library", 3550)]
    public void Program_reaches_no_more_methods(string name, int most)
    {
        CaseFile file = CaseFolder.Find(name);
        GuestBuild build = GuestBuild.FromSources([file.Path, .. CaseFolder.SharedSources], file.Settings(null));
        build.Require();
        Assert.InRange(build.ReachedMethods, 1, most);
    }
}
