using Weft.Wasm.Instructions;

namespace Weft.Compiler.Link;

/// <summary>The features of WebAssembly under the names that the tool conventions' <c>target_features</c> section uses.</summary>
internal static class TargetFeatures
{
    private static readonly (string Name, WasmFeature Feature)[] Rows =
    [
        ("atomics", WasmFeature.Threads),
        ("bulk-memory", WasmFeature.BulkMemory),
        ("custom-page-sizes", WasmFeature.CustomPageSizes),
        ("exception-handling", WasmFeature.Exceptions),
        ("extended-const", WasmFeature.ExtendedConst),
        ("gc", WasmFeature.Gc),
        ("memory64", WasmFeature.Memory64),
        ("multimemory", WasmFeature.MultiMemory),
        ("multivalue", WasmFeature.MultiValue),
        ("mutable-globals", WasmFeature.MutableGlobals),
        ("nontrapping-fptoint", WasmFeature.SaturatingConversion),
        ("reference-types", WasmFeature.ReferenceTypes),
        ("relaxed-simd", WasmFeature.RelaxedSimd),
        ("sign-ext", WasmFeature.SignExtension),
        ("simd128", WasmFeature.Simd),
        ("tail-call", WasmFeature.TailCall),
        ("wide-arithmetic", WasmFeature.WideArithmetic),
    ];

    /// <summary>The names in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(static row => row.Name)];

    /// <summary>The feature of a name, or null.</summary>
    public static WasmFeature? Find(string name)
    {
        foreach ((string known, WasmFeature feature) in Rows)
        {
            if (known == name)
            {
                return feature;
            }
        }

        return null;
    }

    /// <summary>The name of a feature, or null where the conventions have none.</summary>
    public static string? NameOf(WasmFeature feature)
    {
        foreach ((string name, WasmFeature known) in Rows)
        {
            if (known == feature)
            {
                return name;
            }
        }

        return null;
    }
}
