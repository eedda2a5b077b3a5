using System.Buffers.Binary;
using System.Globalization;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Objects;

/// <summary>
/// The names and values of an enumeration, for <c>Enum.ToString</c> and its kin: the number of members, whether it is marked as flags,
/// then each member's value, and its name with the length before it, by rising value as an unsigned number.
/// </summary>
internal static class EnumTable
{
    private const int HeaderSize = 8;
    private const int EntrySize = 16;
    private const int NameOffset = 8;

    /// <summary>Makes the table of an enumeration.</summary>
    public static DataSymbol Create(TypeDesc type)
    {
        List<(string Name, ulong Value)> members = [];
        foreach (FieldDesc field in type.GetFields())
        {
            if (field.IsStatic && field.GetConstant() is { } constant)
            {
                members.Add((field.Name, Widen(constant)));
            }
        }

        byte[] content = new byte[HeaderSize + (members.Count * EntrySize)];
        BinaryPrimitives.WriteInt32LittleEndian(content, members.Count);
        content[sizeof(int)] = (byte)(type.HasCustomAttribute("System", "FlagsAttribute") ? 1 : 0);
        List<DataRelocation> relocations = [];
        int offset = HeaderSize;
        foreach ((string name, ulong value) in members.OrderBy(static member => member.Value))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(offset), value);
            relocations.Add(new(offset + NameOffset, CountedName.Create(name), 0));
            offset += EntrySize;
        }

        return new($"members of {type}", DataSection.ReadOnly, content.Length, sizeof(ulong)) { Content = content, Relocations = relocations };
    }

    // With its own width, so that a negative number stands behind all others.
    private static ulong Widen(object constant) => constant switch
    {
        sbyte number => (byte)number,
        short number => (ushort)number,
        int number => (uint)number,
        long number => (ulong)number,
        char number => number,
        bool truth => truth ? 1u : 0u,
        _ => Convert.ToUInt64(constant, CultureInfo.InvariantCulture),
    };
}
