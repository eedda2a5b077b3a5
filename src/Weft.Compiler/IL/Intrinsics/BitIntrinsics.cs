using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary><c>System.Numerics.BitOperations</c> and <c>System.BitConverter</c>, which WebAssembly has instructions for.</summary>
internal static class BitIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("BitOperations", "LeadingZeroCount", (importer, method) => Count(importer, method, Opcode.Clz)),
        ("BitOperations", "TrailingZeroCount", (importer, method) => Count(importer, method, Opcode.Ctz)),
        ("BitOperations", "PopCount", (importer, method) => Count(importer, method, Opcode.Popcnt)),
        ("BitOperations", "RotateLeft", (importer, method) => Rotate(importer, method, Opcode.Rotl)),
        ("BitOperations", "RotateRight", (importer, method) => Rotate(importer, method, Opcode.Rotr)),
        ("BitConverter", "DoubleToInt64Bits", Reinterpret),
        ("BitConverter", "DoubleToUInt64Bits", Reinterpret),
        ("BitConverter", "Int64BitsToDouble", Reinterpret),
        ("BitConverter", "UInt64BitsToDouble", Reinterpret),
        ("BitConverter", "SingleToInt32Bits", Reinterpret),
        ("BitConverter", "SingleToUInt32Bits", Reinterpret),
        ("BitConverter", "Int32BitsToSingle", Reinterpret),
        ("BitConverter", "UInt32BitsToSingle", Reinterpret),
    ];

    private static bool Count(ILImporter importer, MethodDesc method, Opcode opcode)
    {
        // The library's hash tables rely on what its own code says of native ints, a 64-bit count.
        if (method.Signature[0].Kind is TypeKind.IntPtr or TypeKind.UIntPtr
            && importer.Method.GetTypicalMethodDefinition() is EcmaMethod caller && caller.Assembly == method.Context.CoreLibrary)
        {
            return false;
        }

        Value result = importer.Builder.Unary(opcode, importer.Pop().Value);
        importer.PushInt32(result.Type == IRType.I64 ? importer.Builder.Convert(Opcode.Wrap, IRType.I32, result) : result);
        return true;
    }

    private static bool Rotate(ILImporter importer, MethodDesc method, Opcode opcode)
    {
        Value count = importer.Pop().Value;
        StackEntry value = importer.Pop();
        if (value.Value.Type == IRType.I64)
        {
            count = importer.Builder.Convert(Opcode.ExtendU, IRType.I64, count);
        }

        importer.Push(value with { Value = importer.Builder.Binary(opcode, value.Value, count) });
        return true;
    }

    private static bool Reinterpret(ILImporter importer, MethodDesc method)
    {
        Representation source = Representation.Of(method.Signature[0]);
        Representation target = Representation.Of(method.Signature.ReturnType);
        Value value = importer.Coerce(importer.Pop(), source);
        importer.Push(new(target.Kind, importer.Builder.Convert(Opcode.Reinterpret, target.Type, value), method.Signature.ReturnType));
        return true;
    }
}
