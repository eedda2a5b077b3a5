using System.Text;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Naming;

/// <summary>
/// Names as a C# programmer writes them, for messages and for the names in modules. They depend on nothing but metadata. Not quite unique:
/// types of equal names in different assemblies have equal names here too.
/// </summary>
internal static partial class CSharpNames
{
    /// <summary>Names are cut near this length; only instances of instances of instances come near it.</summary>
    public const int MaximumLength = 2000;

    private const char Ellipsis = '…';

    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["Void"] = "void",
        ["Boolean"] = "bool",
        ["Char"] = "char",
        ["SByte"] = "sbyte",
        ["Byte"] = "byte",
        ["Int16"] = "short",
        ["UInt16"] = "ushort",
        ["Int32"] = "int",
        ["UInt32"] = "uint",
        ["Int64"] = "long",
        ["UInt64"] = "ulong",
        ["IntPtr"] = "nint",
        ["UIntPtr"] = "nuint",
        ["Single"] = "float",
        ["Double"] = "double",
        ["Decimal"] = "decimal",
        ["String"] = "string",
        ["Object"] = "object",
    };

    /// <summary>A type: <c>System.Collections.Generic.List&lt;int&gt;</c>.</summary>
    public static string Of(TypeDesc type)
    {
        var text = new StringBuilder();
        AppendType(text, type);
        return text.ToString();
    }

    /// <summary>A field: <c>Program.s_count</c>.</summary>
    public static string Of(FieldDesc field)
    {
        var text = new StringBuilder();
        AppendType(text, field.OwningType);
        return text.Append('.').Append(GeneratedNames.ReadField(field.Name)).ToString();
    }

    /// <summary>A method with its parameters: <c>System.Collections.Generic.List&lt;int&gt;.Add(int)</c>.</summary>
    public static string Of(MethodDesc method)
    {
        var text = new StringBuilder();
        AppendMethodName(text, method);
        text.Append('(');
        AppendParameters(text, method.Signature);
        return text.Append(')').ToString();
    }

    /// <summary>A method without its parameters.</summary>
    public static string WithoutParameters(MethodDesc method)
    {
        var text = new StringBuilder();
        AppendMethodName(text, method);
        return text.ToString();
    }

    /// <summary>The definition of a method, without its parameters, as it is written: <c>List&lt;T&gt;.ConvertAll&lt;TOutput&gt;</c>.</summary>
    public static string OfDefinition(MethodDesc method)
    {
        MethodDesc definition = method.GetTypicalMethodDefinition();
        string name = WithoutParameters(definition);
        if (definition is not EcmaMethod { OwningType: EcmaType owner } ecma)
        {
            return name;
        }

        // From the last to the first: the number of one may begin that of another.
        IReadOnlyList<string> ofMethod = ecma.GetTypeParameterNames();
        for (int i = ofMethod.Count - 1; i >= 0; i--)
        {
            name = name.Replace($"!!{i}", ofMethod[i], StringComparison.Ordinal);
        }

        IReadOnlyList<string> ofType = owner.GetTypeParameterNames();
        for (int i = ofType.Count - 1; i >= 0; i--)
        {
            name = name.Replace($"!{i}", ofType[i], StringComparison.Ordinal);
        }

        return name;
    }

    private static void AppendMethodName(StringBuilder text, MethodDesc method)
    {
        int start = text.Length;
        AppendType(text, method.OwningType);
        text.Append('.');
        MemberNames.Append(text, method);
        if (method.Name.StartsWith('<'))
        {
            GeneratedNames.RemoveGeneratedTypes(text, start);
        }

        AppendArguments(text, method.Instantiation.AsSpan());
    }

    private static void AppendParameters(StringBuilder text, MethodSignature signature)
    {
        for (int i = 0; i < signature.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            AppendType(text, signature[i]);
        }
    }

    private static void AppendArguments(StringBuilder text, ReadOnlySpan<TypeDesc> arguments)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        text.Append('<');
        for (int i = 0; i < arguments.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            AppendType(text, arguments[i]);
        }

        text.Append('>');
    }
}
