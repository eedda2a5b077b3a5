using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>
/// <c>System.Threading.Volatile</c>. The library's own code is made for 64-bit native ints and would read and write half of a long.
/// </summary>
internal static class VolatileIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("Volatile", "Read", Read),
        ("Volatile", "Write", Write),
        ("Volatile", "ReadBarrier", Fence),
        ("Volatile", "WriteBarrier", Fence),
    ];

    private static bool Read(ILImporter importer, MethodDesc method)
    {
        if (AtomicCell.Of(importer, method.Signature.ReturnType) is not { } cell)
        {
            return false;
        }

        Value address = cell.PopAddress();
        cell.Push(importer.Builder.Atomic(Opcode.AtomicLoad, cell.Integer, cell.Access, address));
        return true;
    }

    private static bool Write(ILImporter importer, MethodDesc method)
    {
        if (AtomicCell.Of(importer, method.Signature[1]) is not { } cell)
        {
            return false;
        }

        Value value = cell.Pop();
        Value address = cell.PopAddress();
        importer.KeepAliases();
        importer.Builder.Atomic(Opcode.AtomicStore, IRType.None, cell.Access, address, value);
        return true;
    }

    private static bool Fence(ILImporter importer, MethodDesc method)
    {
        importer.KeepAliases();
        importer.Builder.Plain(Opcode.Fence, IRType.None);
        return true;
    }
}
