using System.Globalization;

namespace Weft.Host.Tests.Wasi;

/// <summary>How long the random and racing tests run.</summary>
internal static class TestSettings
{
    /// <summary>The seed of everything random; printed by the tests that use it.</summary>
    public static int Seed { get; } = Number("WEFT_FUZZ_SEED") ?? 20_240_229;

    /// <summary>The number of iterations: <c>WEFT_FUZZ_ITERATIONS</c>, or a default that takes a moment.</summary>
    public static int Iterations(int usual) => Number("WEFT_FUZZ_ITERATIONS") ?? usual;

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int value) ? value : null;
}
