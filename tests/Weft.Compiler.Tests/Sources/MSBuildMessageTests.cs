using Weft.Compiler.Sources;

namespace Weft.Compiler.Tests.Sources;

public sealed class MSBuildMessageTests
{
    /// <summary>Lines, and the same as we write them.</summary>
    public static TheoryData<string, string> Lines { get; } = new()
    {
        { "/code/a.cs(1,26): error CS0103: The name 'x' [y] is not known [/code/a.csproj]", "/code/a.cs(1,26): error CS0103: The name 'x' [y] is not known" },
        { @"C:\code (new)\a.cs(1,2,3,4): warning CS0168: text [C:\code\a.csproj::TargetFramework=net10.0]", @"C:\code (new)\a.cs(1,2): warning CS0168: text" },
        { "/code/a.csproj : error NU1101: Unable to find package X. No packages [/code/a.csproj]", "/code/a.csproj : error NU1101: Unable to find package X. No packages" },
        { "MSBUILD : error MSB1009: Project file does not exist.", "MSBUILD : error MSB1009: Project file does not exist." },
        { "/code/a.csproj(3): error MSB4025: bad: worse", "/code/a.csproj(3): error MSB4025: bad: worse" },
        { "  CSC : warning CS8021: No value", "CSC : warning CS8021: No value" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_about_an_error_is_understood(string line, string expected) => Assert.Equal(expected, MSBuildMessage.Parse(line)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Build FAILED.")]
    [InlineData("    1 Error(s)")]
    [InlineData("Time Elapsed 00:00:02.20")]
    [InlineData("app -> /code/bin/app.dll")]
    [InlineData("error: something")]
    public void Another_line_is_none(string line) => Assert.Null(MSBuildMessage.Parse(line));
}
