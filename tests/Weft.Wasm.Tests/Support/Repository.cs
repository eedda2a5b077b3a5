namespace Weft.Wasm.Tests.Support;

/// <summary>Where the tests find their files.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the cases.</summary>
    public static string Cases { get; } = Path.Combine(Root, "tests", "Weft.Wasm.Tests", "cases");

    /// <summary>Whether a missing tool is a failure.</summary>
    public static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Weft.slnx")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"Weft.slnx is not above {AppContext.BaseDirectory}");
    }
}
