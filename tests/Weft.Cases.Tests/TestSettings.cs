using System.Globalization;

namespace Weft.Cases.Tests;

/// <summary>What environment variables say about the tests.</summary>
internal static class TestSettings
{
    /// <summary>Whether golden files are written instead of compared.</summary>
    public static bool IsBlessing { get; } = Environment.GetEnvironmentVariable("WEFT_BLESS") == "1";

    /// <summary>The configuration that programs are built in; on .NET they are always built for Release.</summary>
    public static string Configuration { get; } = Environment.GetEnvironmentVariable("WEFT_CONFIGURATION") ?? "Release";

    /// <summary>What the names of the cases have in them that are run, one of several with commas between them; empty for all.</summary>
    public static string[] CaseFilter { get; } = (Environment.GetEnvironmentVariable("WEFT_CASES") ?? "").Split(',');

    /// <summary>How many random programs are compared with .NET.</summary>
    public static int FuzzPrograms { get; } = Number("WEFT_FUZZ", 12);

    /// <summary>The seed of the first random program; the others count on from it.</summary>
    public static int Seed { get; } = Number("WEFT_SEED", 1);

    /// <summary>How long one run of a program may take, and with it a hang to be found.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(Number("WEFT_PATIENCE", 90));

    /// <summary>How often threads race, in percent of the usual.</summary>
    public static int HammerPercent { get; } = (int)(100 * double.Parse(
        Environment.GetEnvironmentVariable("WEFT_HAMMER") ?? "1", CultureInfo.InvariantCulture));

    /// <summary>For how many seconds programs soak.</summary>
    public static int SoakSeconds { get; } = Number("WEFT_SOAK_SECONDS", 15);

    private static int Number(string name, int usual) =>
        int.Parse(Environment.GetEnvironmentVariable(name) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
