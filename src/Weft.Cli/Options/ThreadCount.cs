using System.Globalization;

namespace Weft.Cli.Options;

/// <summary>A limit on threads: thread ids end at 2^29 - 1.</summary>
internal static class ThreadCount
{
    internal const string Accepts = "a whole number from 1 to 536870911";

    private const int Max = (1 << 29) - 1;

    /// <summary>Reads a limit.</summary>
    /// <returns>The limit, or <see langword="null"/> where it is none.</returns>
    internal static int? Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= Max ? count : null;
}
