using System.Text;
using Weft.CompilerServices;
using Weft.Text;

namespace Weft.CoreLib;

/// <content>Names: the one in the method table is that of <c>ToString</c>, and the others are made of it.</content>
internal static unsafe partial class RuntimeType
{
    /// <summary>The name with namespace and type arguments.</summary>
    public static string ToString(object type) => Utf8Text.GetString(MethodTableOf(type)->Name);

    /// <summary>The name without the namespace.</summary>
    public static string get_Name(object type)
    {
        ReadOnlySpan<byte> name = MethodTableOf(type)->Name;
        ReadOnlySpan<byte> simple = BeforeBracket(name);
        ReadOnlySpan<byte> dimensions = name[EndOfArguments(name)..];
        simple = simple[(simple.LastIndexOfAny((byte)'.', (byte)'+') + 1)..];
        return string.Concat(Utf8Text.GetString(simple), Utf8Text.GetString(dimensions));
    }

    /// <summary>The namespace, or null.</summary>
    public static string? get_Namespace(object type)
    {
        ReadOnlySpan<byte> name = BeforeBracket(MethodTableOf(type)->Name);
        int nested = name.IndexOf((byte)'+');
        int end = (nested < 0 ? name : name[..nested]).LastIndexOf((byte)'.');
        return end < 0 ? null : Utf8Text.GetString(name[..end]);
    }

    /// <summary>The name with the namespace, and with type arguments that tell their assemblies.</summary>
    public static string get_FullName(object type)
    {
        StringBuilder text = new();
        AppendFullName(text, MethodTableOf(type));
        return text.ToString();
    }

    /// <summary>The same with the assembly.</summary>
    public static string get_AssemblyQualifiedName(object type)
    {
        StringBuilder text = new();
        AppendQualifiedName(text, MethodTableOf(type));
        return text.ToString();
    }

    private static void AppendQualifiedName(StringBuilder text, MethodTable* table)
    {
        AppendFullName(text, table);
        text.Append(", ").Append(Utf8Text.GetString(TypeDetails.GetAssembly(Innermost(table))));
    }

    private static void AppendFullName(StringBuilder text, MethodTable* table)
    {
        ReadOnlySpan<byte> name = table->Name;
        if (table->HasElementType)
        {
            AppendFullName(text, table->Related);
            text.Append(Utf8Text.GetString(name[table->Related->Name.Length..]));
            return;
        }

        bool isGeneric = table->IsInstance || table->IsDefinition;
        text.Append(Utf8Text.GetString(isGeneric ? BeforeBracket(name) : name));
        if (!table->IsInstance)
        {
            return;
        }

        TypeList* arguments = TypeDetails.GetGenerics(table).Arguments;
        for (int i = 0; i < arguments->Count; i++)
        {
            text.Append(i == 0 ? "[[" : ",[");
            AppendQualifiedName(text, arguments->Get(i));
            text.Append(']');
        }

        text.Append(']');
    }

    private static ReadOnlySpan<byte> BeforeBracket(ReadOnlySpan<byte> name)
    {
        int open = name.IndexOf((byte)'[');
        return open < 0 ? name : name[..open];
    }

    // Brackets hold type arguments or, with nothing but commas in them, dimensions of arrays.
    private static int EndOfArguments(ReadOnlySpan<byte> name)
    {
        int position = BeforeBracket(name).Length;
        if (position == name.Length || name[position + 1] is (byte)']' or (byte)',' or (byte)'*')
        {
            return position;
        }

        int depth = 0;
        do
        {
            depth += name[position] == (byte)'[' ? 1 : name[position] == (byte)']' ? -1 : 0;
            position++;
        }
        while (depth > 0);
        return position;
    }
}
