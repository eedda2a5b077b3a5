using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>
/// The questions by which library code asks for instructions of other machines. The answer is no, and the scalar paths behind them
/// are complete.
/// </summary>
internal static class HardwareGate
{
    /// <summary>Whether a method is such a question.</summary>
    public static bool IsGate(EcmaMethod method) =>
        method.Name switch
        {
            "get_IsHardwareAccelerated" => method.OwningType.Namespace is "System.Runtime.Intrinsics" or "System.Numerics",
            "get_IsSupported" => IsIntrinsicsType(method.OwningType),
            _ => false,
        };

    /// <summary>Answers no.</summary>
    public static bool Expand(ILImporter importer, MethodDesc method)
    {
        importer.PushInt32(Constant.I32(0));
        return true;
    }

    private static bool IsIntrinsicsType(TypeDesc type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace.StartsWith("System.Runtime.Intrinsics.", StringComparison.Ordinal);
    }
}
