using System.Globalization;

namespace Weft.Host.Tests;

/// <summary>How long the tests that let threads race run.</summary>
internal static class HammerSettings
{
    /// <summary><c>WEFT_HAMMER_ROUNDS</c>, or what takes a moment.</summary>
    public static int Rounds { get; } = Number("WEFT_HAMMER_ROUNDS", 20);

    /// <summary><c>WEFT_SEED</c>: another makes another run.</summary>
    public static int Seed { get; } = Number("WEFT_SEED", 1);

    private static int Number(string variable, int usual) =>
        int.Parse(Environment.GetEnvironmentVariable(variable) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
