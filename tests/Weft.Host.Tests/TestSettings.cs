using System.Globalization;

namespace Weft.Host.Tests;

/// <summary>How long the tests run whose length is a choice, and which run it is.</summary>
internal static class TestSettings
{
    /// <summary><c>WEFT_SEED</c>: the seed of everything random; another makes another run. Printed by the tests that use it.</summary>
    public static int Seed { get; } = Number("WEFT_SEED") ?? 1;

    /// <summary><c>WEFT_HAMMER_ROUNDS</c>: how often threads race.</summary>
    public static int HammerRounds { get; } = Number("WEFT_HAMMER_ROUNDS") ?? 20;

    /// <summary><c>WEFT_SOAK</c>: how many times as many groups and threads the soaks make.</summary>
    public static int SoakFactor { get; } = Number("WEFT_SOAK") ?? 1;

    /// <summary><c>WEFT_FUZZ_ITERATIONS</c>, or a default that takes a moment.</summary>
    public static int Iterations(int usual) => Number("WEFT_FUZZ_ITERATIONS") ?? usual;

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int value) ? value : null;
}
