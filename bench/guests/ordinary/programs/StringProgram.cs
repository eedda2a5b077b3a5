using System.Text;

namespace Weft.Bench.Ordinary;

/// <summary>Builds strings: appended, interpolated, joined, split, cut and replaced.</summary>
internal sealed class StringProgram : IProgram
{
    private const int LineCount = 6_000;

    public int Count => 1;

    public long Expected => 444967127;

    public long Run()
    {
        StringBuilder text = new();
        for (int i = 0; i < LineCount; i++)
        {
            text.Append("item ").Append(i).Append(" of ").Append(LineCount).Append(": ").Append(i * 0.25).Append('\n');
            text.AppendLine($"{i:x8}, {i % 7 == 0}, {(char)('a' + (i % 26))}");
        }

        string[] lines = text.ToString().Split('\n');
        List<string> parts = [];
        foreach (string line in lines)
        {
            string part = line.Trim().Replace("item", "thing").ToUpperInvariant();
            if (part.Contains("TRUE", StringComparison.Ordinal) || part.StartsWith("THING", StringComparison.Ordinal))
            {
                parts.Add(part[..(part.Length / 2)]);
            }
        }

        string joined = string.Join("; ", parts);
        long hash = 0;
        foreach (char character in joined)
        {
            hash = ((hash * 31) + character) % 1_000_000_007;
        }

        return hash + joined.Length;
    }
}
