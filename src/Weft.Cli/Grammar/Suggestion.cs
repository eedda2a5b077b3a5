namespace Weft.Cli.Grammar;

/// <summary>Finds what somebody meant to write.</summary>
internal static class Suggestion
{
    /// <summary>Gives a remedy: what is near to <paramref name="written"/>, if anything is, and then <paramref name="otherwise"/>.</summary>
    internal static string For(string written, ReadOnlySpan<string> known, string otherwise) =>
        Nearest(written, known) is { } nearest ? $"did you mean '{nearest}'? {otherwise}" : otherwise;

    /// <summary>Gives the nearest of <paramref name="known"/>, where a third of its letters or fewer differ.</summary>
    internal static string? Nearest(string written, ReadOnlySpan<string> known)
    {
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in known)
        {
            int distance = Distance(written.ToLowerInvariant(), candidate);
            if (distance < least && distance <= Math.Max(2, candidate.Length / 3) && distance < candidate.Length)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Counts insertions, deletions, replacements and swaps of neighbours (the optimal string alignment distance).</summary>
    private static int Distance(string from, string to)
    {
        int[,] table = new int[from.Length + 1, to.Length + 1];
        for (int row = 0; row <= from.Length; row++)
        {
            for (int column = 0; column <= to.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    table[row, column] = row + column;
                    continue;
                }

                int cost = from[row - 1] == to[column - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(table[row - 1, column], table[row, column - 1]) + 1, table[row - 1, column - 1] + cost);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                {
                    best = Math.Min(best, table[row - 2, column - 2] + 1);
                }

                table[row, column] = best;
            }
        }

        return table[from.Length, to.Length];
    }
}
