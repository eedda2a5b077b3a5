namespace Weft.Interop.Tests.Tools;

/// <summary>What a test does about a missing tool.</summary>
internal static class ToolRequirement
{
    /// <summary>Gives the path; where the tool is missing, skips the test and says why, or fails it where CI promised all tools.</summary>
    public static string Require(this Tool tool)
    {
        if (tool.Path is { } path)
        {
            return path;
        }

        if (Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            Assert.Fail(tool.Missing);
        }

        Assert.Skip(tool.Missing);
        return "";
    }
}
