using Weft.Compiler.Diagnostics;
using Weft.Wasm;
using Weft.Wasm.Instructions;

namespace Weft.Compiler.Link;

/// <summary>Refuses a module that uses what was turned off.</summary>
internal static class FeatureCheck
{
    /// <summary>Compares what the module uses with what it may use.</summary>
    public static void Check(Module module, ResolvedLinkerOptions options, DiagnosticBag diagnostics)
    {
        if (options.DisallowedFeatures.IsEmpty)
        {
            return;
        }

        IReadOnlyList<WasmFeature> used = FeatureFinder.Find(module);
        foreach ((WasmFeature feature, LinkerOption<FeatureChoice> option) in options.DisallowedFeatures)
        {
            if (used.Contains(feature))
            {
                diagnostics.Add(DiagnosticCatalogue.FeatureNotAllowed, option.Location, option.Value.Name);
            }
        }
    }
}
