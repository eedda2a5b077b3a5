using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Objects;

/// <summary>Makes sets of class numbers.</summary>
internal static class ClassSets
{
    /// <summary>The classes for which something holds.</summary>
    /// <param name="name">What the set is called.</param>
    /// <param name="classes">The classes in the order of their numbers.</param>
    /// <param name="contains">What has to hold.</param>
    public static ClassSet Build(string name, List<TypeDesc> classes, Func<TypeDesc, bool> contains)
    {
        List<int> numbers = [];
        for (int i = 0; i < classes.Count; i++)
        {
            if (contains(classes[i]))
            {
                numbers.Add(i + 1);
            }
        }

        if (numbers.Count == 0)
        {
            return ClassSet.Empty;
        }

        int first = numbers[0];
        int count = numbers[^1] - first + 1;
        return new(first, count, count == numbers.Count ? null : CreateBits(name, first, count, numbers));
    }

    private static DataSymbol CreateBits(string name, int first, int count, List<int> numbers)
    {
        byte[] bits = new byte[(count + 7) / 8];
        foreach (int number in numbers)
        {
            int place = number - first;
            bits[place >> 3] |= (byte)(1 << (place & 7));
        }

        return new($"classes of {name}", DataSection.ReadOnly, bits.Length, 1) { Content = bits };
    }
}
