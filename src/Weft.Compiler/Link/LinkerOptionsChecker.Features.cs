using Weft.Compiler.Diagnostics;
using Weft.Wasm.Instructions;

namespace Weft.Compiler.Link;

/// <content>Features.</content>
internal sealed partial class LinkerOptionsChecker
{
    /// <summary>What shared memory rests on: atomic instructions to use it, and segments that are copied by an instruction to initialise it once.</summary>
    private static readonly WasmFeature[] NeededForSharedMemory = [WasmFeature.Threads, WasmFeature.BulkMemory];

    private Dictionary<WasmFeature, LinkerOption<FeatureChoice>> ResolveFeatures()
    {
        Dictionary<WasmFeature, LinkerOption<FeatureChoice>> choices = [];
        foreach (LinkerOption<FeatureChoice> option in options.Features)
        {
            string name = option.Value.Name;
            if (TargetFeatures.Find(name) is not { } feature)
            {
                string list = $"the features are {string.Join(", ", TargetFeatures.Names)}";
                Refuse(DiagnosticCatalogue.UnknownFeature, option.Location, name, NearestName.Suggest(name, TargetFeatures.Names, list));
                continue;
            }

            // A command line may overrule a project, but not itself.
            if (choices.TryGetValue(feature, out LinkerOption<FeatureChoice> earlier)
                && earlier.Value.IsOn != option.Value.IsOn
                && earlier.Name == option.Name)
            {
                Refuse(DiagnosticCatalogue.ContradictoryFeatures, option.Location, name);
            }

            choices[feature] = option;
        }

        return choices;
    }

    private void CheckFeaturesOfSharedMemory(Dictionary<WasmFeature, LinkerOption<FeatureChoice>> features, SourceLocation? location)
    {
        foreach (WasmFeature feature in NeededForSharedMemory)
        {
            string name = TargetFeatures.NameOf(feature)!;
            if (features.TryGetValue(feature, out LinkerOption<FeatureChoice> choice))
            {
                if (!choice.Value.IsOn)
                {
                    Refuse(DiagnosticCatalogue.SharedMemoryNeedsFeature, choice.Location, name, $"'-{name}' turns off", $"take -{name} out of {choice.Name}");
                }
            }
            else if (!_threads)
            {
                Refuse(DiagnosticCatalogue.SharedMemoryNeedsFeature, location, name, "is not on", $"give --features +{name}; --threads implies it");
            }
        }
    }
}
