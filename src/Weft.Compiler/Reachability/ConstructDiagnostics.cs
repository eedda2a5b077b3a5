using Weft.Compiler.Diagnostics;
using Weft.Compiler.IL;
using Weft.Compiler.IR;

namespace Weft.Compiler.Reachability;

/// <summary>The diagnostic of each construct that cannot be compiled.</summary>
internal static class ConstructDiagnostics
{
    /// <summary>The row of a construct.</summary>
    public static DiagnosticDescriptor For(UnsupportedConstruct construct) => construct switch
    {
        UnsupportedConstruct.Reflection => DiagnosticCatalogue.Reflection,
        UnsupportedConstruct.NativeMethod => DiagnosticCatalogue.NativeMethod,
        UnsupportedConstruct.ForeignObject => DiagnosticCatalogue.ForeignObject,
        UnsupportedConstruct.WideNativeInteger => DiagnosticCatalogue.WideNativeInteger,
        UnsupportedConstruct.MisalignedAtomic => DiagnosticCatalogue.MisalignedAtomic,
        UnsupportedConstruct.Instruction => DiagnosticCatalogue.Instruction,
        _ => throw InternalError.Of($"{construct} is no error"),
    };
}
