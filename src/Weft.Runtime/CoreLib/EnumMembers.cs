using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Text;

namespace Weft.CoreLib;

/// <summary>The names and values of enumerations: a table of each that the compiler made.</summary>
[SubstituteFor("Internal.Reflection.Augments.ReflectionAugments")]
internal static unsafe class EnumMembers
{
    private const int HeaderSize = 8;

    /// <summary>Makes what the class library keeps about an enumeration.</summary>
    /// <param name="type">The enumeration.</param>
    /// <param name="create">Makes it of the type of the values, the names, the values and whether they are flags.</param>
    public static object GetEnumInfo(System.Type type, Func<System.Type, string[], object[], bool, object> create)
    {
        MethodTable* table = RuntimeType.MethodTableOf(type);
        byte* members = TypeDetails.GetEnumMembers(table);
        int count = *(int*)members;
        string[] names = new string[count];
        object[] values = new object[count];
        Member* entries = (Member*)(members + HeaderSize);
        for (int i = 0; i < count; i++)
        {
            names[i] = Utf8Text.GetString(new ReadOnlySpan<byte>(entries[i].Name + 1, *entries[i].Name));
            values[i] = Box(table->ElementType, entries[i].Value);
        }

        return create(UnderlyingType(table->ElementType), names, values, AreFlags(members));
    }

    /// <summary>Whether a table of members is that of flags.</summary>
    internal static bool AreFlags(byte* members) => members[sizeof(int)] != 0;

    // The library stores values of signed types as those of unsigned ones.
    private static object Box(int elementType, ulong value) => elementType switch
    {
        2 => value != 0,
        3 => (char)value,
        4 => (byte)value,
        5 => (byte)value,
        6 => (ushort)value,
        7 => (ushort)value,
        8 => (uint)value,
        9 => (uint)value,
        10 => value,
        _ => value,
    };

    private static System.Type UnderlyingType(int elementType) => elementType switch
    {
        2 => typeof(bool),
        3 => typeof(char),
        4 => typeof(sbyte),
        5 => typeof(byte),
        6 => typeof(short),
        7 => typeof(ushort),
        8 => typeof(int),
        9 => typeof(uint),
        10 => typeof(long),
        _ => typeof(ulong),
    };

    private struct Member
    {
        public ulong Value;
        public int* Name;
        public int Padding;
    }
}
