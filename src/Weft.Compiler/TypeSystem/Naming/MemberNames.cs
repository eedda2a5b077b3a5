using System.Text;

namespace Weft.Compiler.TypeSystem.Naming;

/// <summary>The names of methods as C# shows them: constructors, accessors, operators, explicit implementations, local functions and lambdas.</summary>
internal static class MemberNames
{
    private static readonly Dictionary<string, string> s_operators = new()
    {
        ["op_UnaryPlus"] = "operator +",
        ["op_UnaryNegation"] = "operator -",
        ["op_CheckedUnaryNegation"] = "operator checked -",
        ["op_LogicalNot"] = "operator !",
        ["op_OnesComplement"] = "operator ~",
        ["op_Increment"] = "operator ++",
        ["op_CheckedIncrement"] = "operator checked ++",
        ["op_Decrement"] = "operator --",
        ["op_CheckedDecrement"] = "operator checked --",
        ["op_True"] = "operator true",
        ["op_False"] = "operator false",
        ["op_Addition"] = "operator +",
        ["op_CheckedAddition"] = "operator checked +",
        ["op_Subtraction"] = "operator -",
        ["op_CheckedSubtraction"] = "operator checked -",
        ["op_Multiply"] = "operator *",
        ["op_CheckedMultiply"] = "operator checked *",
        ["op_Division"] = "operator /",
        ["op_CheckedDivision"] = "operator checked /",
        ["op_Modulus"] = "operator %",
        ["op_BitwiseAnd"] = "operator &",
        ["op_BitwiseOr"] = "operator |",
        ["op_ExclusiveOr"] = "operator ^",
        ["op_LeftShift"] = "operator <<",
        ["op_RightShift"] = "operator >>",
        ["op_UnsignedRightShift"] = "operator >>>",
        ["op_Equality"] = "operator ==",
        ["op_Inequality"] = "operator !=",
        ["op_LessThan"] = "operator <",
        ["op_GreaterThan"] = "operator >",
        ["op_LessThanOrEqual"] = "operator <=",
        ["op_GreaterThanOrEqual"] = "operator >=",
    };

    private static readonly string[] s_accessors = ["get_", "set_", "add_", "remove_"];

    public static void Append(StringBuilder text, MethodDesc method)
    {
        string name = method.Name;
        switch (name)
        {
            case ".ctor":
                text.Append(WithoutArity(GeneratedNames.ReadType(method.OwningType.Name)));
                break;
            case ".cctor":
                text.Append("static ").Append(WithoutArity(GeneratedNames.ReadType(method.OwningType.Name)));
                break;
            case "op_Implicit" or "op_Explicit" or "op_CheckedExplicit":
                text.Append(name == "op_Implicit" ? "implicit" : "explicit").Append(" operator ");
                text.Append(name == "op_CheckedExplicit" ? "checked " : "").Append(CSharpNames.Of(method.Signature.ReturnType));
                break;
            default:
                AppendOrdinary(text, name);
                break;
        }
    }

    private static void AppendOrdinary(StringBuilder text, string name)
    {
        // An explicit implementation carries the interface's name before the method's.
        int dot = name.LastIndexOf('.');
        if (dot > 0 && dot + 1 < name.Length && name[0] != '<')
        {
            text.Append('(').Append(name, 0, dot).Append(").");
            name = name[(dot + 1)..];
        }

        if (s_operators.TryGetValue(name, out string? symbol))
        {
            text.Append(symbol);
            return;
        }

        foreach (string accessor in s_accessors)
        {
            if (name.Length > accessor.Length && name.StartsWith(accessor, StringComparison.Ordinal))
            {
                string property = name[accessor.Length..];
                text.Append(property == "Item" && (accessor is "get_" or "set_") ? "this" : property);
                text.Append('.').Append(accessor, 0, accessor.Length - 1);
                return;
            }
        }

        text.Append(GeneratedNames.ReadMethod(name));
    }

    private static string WithoutArity(string name) => name.LastIndexOf('`') is var mark and > 0 ? name[..mark] : name;
}
