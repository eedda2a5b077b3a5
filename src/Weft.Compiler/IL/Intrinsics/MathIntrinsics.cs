using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>What <c>System.Math</c> and <c>System.MathF</c> have in common with WebAssembly's instructions, rounding and NaN included.</summary>
internal static class MathIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        .. ForBoth("Sqrt", Opcode.Sqrt),
        .. ForBoth("Abs", Opcode.Abs),
        .. ForBoth("Ceiling", Opcode.Ceil),
        .. ForBoth("Floor", Opcode.Floor),
        .. ForBoth("Truncate", Opcode.Trunc),
        .. ForBoth("Round", Opcode.Nearest),
        .. ForBoth("Min", Opcode.Min),
        .. ForBoth("Max", Opcode.Max),
        .. ForBoth("CopySign", Opcode.CopySign),
    ];

    private static (string Type, string Method, IntrinsicExpander Expander)[] ForBoth(string method, Opcode opcode)
    {
        bool Expander(ILImporter importer, MethodDesc callee) => Expand(importer, callee, opcode);
        return [("Math", method, Expander), ("MathF", method, Expander)];
    }

    // The overloads for integers and decimals, and those that take a way of rounding, are ordinary code.
    private static bool Expand(ILImporter importer, MethodDesc method, Opcode opcode)
    {
        int operands = opcode.Info().OperandCount;
        TypeDesc type = method.Signature.ReturnType;
        Representation representation = Representation.Of(type);
        if (!representation.Type.IsFloat() || method.Signature.Length != operands)
        {
            return false;
        }

        for (int i = 0; i < operands; i++)
        {
            if (method.Signature[i] != type)
            {
                return false;
            }
        }

        Value last = importer.Coerce(importer.Pop(), representation);
        Value result = operands == 1
            ? importer.Builder.Unary(opcode, last)
            : importer.Builder.Binary(opcode, importer.Coerce(importer.Pop(), representation), last);
        importer.Push(new(representation.Kind, result, type));
        return true;
    }
}
