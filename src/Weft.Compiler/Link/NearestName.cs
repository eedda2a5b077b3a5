namespace Weft.Compiler.Link;

/// <summary>Finds what somebody meant to write.</summary>
internal static class NearestName
{
    // Names may be as long as a file: beyond this nobody made a slip of the finger.
    private const int LongestName = 256;

    /// <summary>Gives a remedy: the name that is near to what was written, if one is, and then the rest.</summary>
    /// <param name="written">What the user wrote.</param>
    /// <param name="known">What there is; the first of equally near ones is taken.</param>
    /// <param name="otherwise">What to say in any case.</param>
    public static string Suggest(string written, IEnumerable<string> known, string otherwise)
    {
        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in known)
        {
            if (Math.Max(written.Length, candidate.Length) > LongestName)
            {
                continue;
            }

            int distance = Distance(written, candidate);
            if (distance < least && distance <= Math.Max(2, candidate.Length / 3) && distance < candidate.Length)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest is null ? otherwise : $"did you mean '{nearest}'? {otherwise}";
    }

    // Insertions, deletions and replacements, row by row (Levenshtein); letters of another case count as equal.
    private static int Distance(string from, string to)
    {
        Span<int> row = stackalloc int[LongestName + 1];
        for (int column = 0; column <= to.Length; column++)
        {
            row[column] = column;
        }

        for (int line = 1; line <= from.Length; line++)
        {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.Length; column++)
            {
                int replaced = diagonal + (char.ToLowerInvariant(from[line - 1]) == char.ToLowerInvariant(to[column - 1]) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
