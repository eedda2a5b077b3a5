using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary><c>System.Threading.Interlocked</c>.</summary>
internal static class InterlockedIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("Interlocked", "Add", (importer, method) => Modify(importer, method, Opcode.AtomicAdd, Opcode.Add)),
        ("Interlocked", "And", (importer, method) => Modify(importer, method, Opcode.AtomicAnd, null)),
        ("Interlocked", "Or", (importer, method) => Modify(importer, method, Opcode.AtomicOr, null)),
        ("Interlocked", "Exchange", (importer, method) => Modify(importer, method, Opcode.AtomicExchange, null)),
        ("Interlocked", "ExchangeAdd", (importer, method) => Modify(importer, method, Opcode.AtomicAdd, null)),
        ("Interlocked", "Increment", (importer, method) => Step(importer, method, 1)),
        ("Interlocked", "Decrement", (importer, method) => Step(importer, method, -1)),
        ("Interlocked", "CompareExchange", CompareExchange),
        ("Interlocked", "Read", Read),
        ("Interlocked", "MemoryBarrier", Fence),
        ("Interlocked", "MemoryBarrierProcessWide", Fence),
    ];

    private static bool Modify(ILImporter importer, MethodDesc method, Opcode opcode, Opcode? result)
    {
        if (AtomicCell.Of(importer, method.Signature[1]) is not { } cell)
        {
            return false;
        }

        Value operand = cell.Pop();
        Value address = cell.PopAddress();
        importer.KeepAliases();
        Value before = importer.Builder.Atomic(opcode, cell.Integer, cell.Access, address, operand);
        cell.Push(result is { } after ? importer.Builder.Binary(after, before, operand) : before);
        return true;
    }

    private static bool Step(ILImporter importer, MethodDesc method, int step)
    {
        if (AtomicCell.Of(importer, method.Signature.ReturnType) is not { } cell)
        {
            return false;
        }

        Value address = cell.PopAddress();
        importer.KeepAliases();
        Constant operand = new(cell.Integer, step);
        Value before = importer.Builder.Atomic(Opcode.AtomicAdd, cell.Integer, cell.Access, address, operand);
        cell.Push(importer.Builder.Binary(Opcode.Add, before, operand));
        return true;
    }

    private static bool CompareExchange(ILImporter importer, MethodDesc method)
    {
        if (AtomicCell.Of(importer, method.Signature[1]) is not { } cell)
        {
            return false;
        }

        Value comparand = cell.Pop();
        Value value = cell.Pop();
        Value address = cell.PopAddress();
        importer.KeepAliases();
        cell.Push(importer.Builder.Atomic(Opcode.AtomicCompareExchange, cell.Integer, cell.Access, address, comparand, value));
        return true;
    }

    private static bool Read(ILImporter importer, MethodDesc method)
    {
        AtomicCell cell = AtomicCell.Of(importer, method.Signature.ReturnType)!.Value;
        Value address = cell.PopAddress();
        cell.Push(importer.Builder.Atomic(Opcode.AtomicLoad, cell.Integer, cell.Access, address));
        return true;
    }

    private static bool Fence(ILImporter importer, MethodDesc method)
    {
        importer.KeepAliases();
        importer.Builder.Plain(Opcode.Fence, IRType.None);
        return true;
    }
}
