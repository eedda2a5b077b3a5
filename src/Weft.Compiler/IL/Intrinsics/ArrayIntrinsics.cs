using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>
/// Copies between arrays whose elements are known. The library's own method is for any arrays, so that it boxes, unboxes and widens
/// elements of all kinds.
/// </summary>
internal static class ArrayIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("Array", "Copy", Copy),
    ];

    // With indices or from the beginning.
    private static bool Copy(ILImporter importer, MethodDesc method)
    {
        int count = method.Signature.Length;
        int distance = count == 5 ? 2 : 1;
        if (!importer.Context.HasHeap || method.Signature[count - 1].Kind != TypeKind.Int32
            || FindHelper(importer.Peek(2 * distance).Type, importer.Peek(distance).Type) is not { } helper)
        {
            return false;
        }

        Value length = importer.Pop().Value;
        Value destinationIndex = count == 5 ? importer.Pop().Value : Constant.I32(0);
        Value destination = importer.Pop().Value;
        Value sourceIndex = count == 5 ? importer.Pop().Value : Constant.I32(0);
        Value source = importer.Pop().Value;
        importer.KeepAliases();
        importer.Builder.Call(importer.Context.GetHelper(helper), source, sourceIndex, destination, destinationIndex, length);
        return true;
    }

    private static RuntimeHelper? FindHelper(TypeDesc source, TypeDesc destination)
    {
        if (source is not ArrayType { IsSzArray: true } from || destination is not ArrayType { IsSzArray: true } to)
        {
            return null;
        }

        return from.ElementType.IsValueType && from.ElementType == to.ElementType ? RuntimeHelper.CopyValues
            : from.ElementType.IsReferenceType && to.ElementType.IsReferenceType ? RuntimeHelper.CopyReferences
            : null;
    }
}
