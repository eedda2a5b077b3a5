using Weft.Compiler.Diagnostics;
using Weft.Compiler.IL;

namespace Weft.Compiler.Reachability;

/// <summary>The diagnostic of each construct that cannot be compiled.</summary>
internal static class ConstructDiagnostics
{
    /// <summary>The row of a construct.</summary>
    public static DiagnosticDescriptor For(UnsupportedConstruct construct) => construct switch
    {
        UnsupportedConstruct.NewObject => DiagnosticCatalogue.NewObject,
        UnsupportedConstruct.NewArray => DiagnosticCatalogue.NewArray,
        UnsupportedConstruct.Box => DiagnosticCatalogue.Box,
        UnsupportedConstruct.Cast => DiagnosticCatalogue.Cast,
        UnsupportedConstruct.Delegate => DiagnosticCatalogue.Delegate,
        UnsupportedConstruct.VirtualCall => DiagnosticCatalogue.VirtualCall,
        UnsupportedConstruct.Catch => DiagnosticCatalogue.Catch,
        UnsupportedConstruct.Reflection => DiagnosticCatalogue.Reflection,
        UnsupportedConstruct.NativeMethod => DiagnosticCatalogue.NativeMethod,
        UnsupportedConstruct.ForeignObject => DiagnosticCatalogue.ForeignObject,
        _ => DiagnosticCatalogue.Instruction,
    };
}
