namespace Weft.Wasm.Instructions;

/// <summary>The names of features, as the proposals and LLVM write them.</summary>
public static class FeatureNames
{
    /// <summary>Gives the name of a feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>The name.</returns>
    public static string Get(WasmFeature feature) => feature switch
    {
        WasmFeature.Core => "core",
        WasmFeature.SignExtension => "sign-extension",
        WasmFeature.SaturatingConversion => "saturating-float-to-int",
        WasmFeature.MultiValue => "multi-value",
        WasmFeature.MutableGlobals => "mutable-globals",
        WasmFeature.BulkMemory => "bulk-memory",
        WasmFeature.ReferenceTypes => "reference-types",
        WasmFeature.Simd => "simd",
        WasmFeature.RelaxedSimd => "relaxed-simd",
        WasmFeature.Threads => "threads",
        WasmFeature.TailCall => "tail-call",
        WasmFeature.Exceptions => "exceptions",
        WasmFeature.LegacyExceptions => "legacy-exceptions",
        WasmFeature.FunctionReferences => "function-references",
        WasmFeature.Gc => "gc",
        WasmFeature.MultiMemory => "multi-memory",
        WasmFeature.Memory64 => "memory64",
        WasmFeature.ExtendedConst => "extended-const",
        WasmFeature.WideArithmetic => "wide-arithmetic",
        WasmFeature.CustomPageSizes => "custom-page-sizes",
        _ => "unknown",
    };
}
