using System.Globalization;

namespace Weft.Bench;

/// <summary>The command line.</summary>
/// <param name="Filter">Part of the name of the measures to take; <see langword="null"/> for all.</param>
/// <param name="JsonPath">Where to write the results for programs.</param>
/// <param name="Repetitions">How often to run each side; <see langword="null"/> for what the measure wants.</param>
internal sealed record BenchOptions(string? Filter, string? JsonPath, int? Repetitions)
{
    public const string Usage = "usage: Weft.Bench [--filter TEXT] [--json FILE] [--repetitions N]";

    /// <summary>Reads it; <see langword="null"/> where it is not understood.</summary>
    public static BenchOptions? Parse(ReadOnlySpan<string> arguments)
    {
        BenchOptions options = new(null, null, null);
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length)
            {
                return null;
            }

            string value = arguments[i + 1];
            switch (arguments[i])
            {
                case "--filter":
                    options = options with { Filter = value };
                    break;
                case "--json":
                    options = options with { JsonPath = value };
                    break;
                case "--repetitions" when int.TryParse(value, CultureInfo.InvariantCulture, out int count) && count > 0:
                    options = options with { Repetitions = count };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
