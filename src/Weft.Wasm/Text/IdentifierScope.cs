using System.Globalization;
using Weft.Wasm.Names;

namespace Weft.Wasm.Text;

/// <summary>The identifiers of one index space: names made unique and written so that the text format takes them.</summary>
internal sealed class IdentifierScope
{
    private const string SpecialCharacters = "!#$%&'*+-./:<=>?@\\^_`|~";

    // A name is written wherever its index is, so one long name could make the text quadratic.
    private const int LongestName = 4096;

    private readonly Dictionary<uint, string> _identifiers = [];

    /// <summary>Makes the identifiers of the indices below a bound.</summary>
    public IdentifierScope(NameMap names, uint bound)
    {
        HashSet<string> used = [];
        for (int i = 0; i < names.Count; i++)
        {
            (uint index, string name) = names[i];
            if (index >= bound || name.Length is 0 or > LongestName)
            {
                continue;
            }

            string unique = name;
            while (!used.Add(unique))
            {
                unique = string.Create(CultureInfo.InvariantCulture, $"{unique}#{index}");
            }

            _identifiers[index] = Format(unique);
        }
    }

    /// <summary>The identifier of an index, or the number where it has no name.</summary>
    public string Refer(uint index) => Find(index) ?? index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The identifier of an index, or <see langword="null"/>.</summary>
    public string? Find(uint index) => _identifiers.GetValueOrDefault(index);

    /// <summary>What introduces an index: the identifier where there is one, and the number as a comment.</summary>
    public string Introduce(uint index) =>
        Find(index) is { } identifier ? $"{identifier} (;{index};)" : string.Create(CultureInfo.InvariantCulture, $"(;{index};)");

    /// <summary>Writes a name as an identifier.</summary>
    public static string Format(string name)
    {
        foreach (char character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !SpecialCharacters.Contains(character))
            {
                return $"${TextLiterals.Quote(name)}";
            }
        }

        return $"${name}";
    }
}
