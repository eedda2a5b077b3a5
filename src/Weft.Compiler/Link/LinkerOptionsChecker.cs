using System.Collections.Immutable;
using Weft.Compiler.Diagnostics;
using Weft.Wasm.Instructions;

namespace Weft.Compiler.Link;

/// <summary>Fills in what the linker's options imply, and refuses what cannot work together, with the fix.</summary>
/// <param name="options">The options as given.</param>
/// <param name="diagnostics">Gets what is refused.</param>
internal sealed partial class LinkerOptionsChecker(LinkerOptions options, DiagnosticBag diagnostics)
{
    private readonly bool _threads = options.Threads is { Value: true };
    private bool _isValid = true;

    /// <summary>Checks options against each other. What depends on the program, such as whether a size suffices, is for the linker.</summary>
    /// <param name="options">The options as given.</param>
    /// <param name="diagnostics">Gets everything that is refused, not only the first.</param>
    /// <returns>The options; <see langword="null"/> where something is refused.</returns>
    public static ResolvedLinkerOptions? Resolve(LinkerOptions options, DiagnosticBag diagnostics) => new LinkerOptionsChecker(options, diagnostics).Resolve();

    private ResolvedLinkerOptions? Resolve()
    {
        Dictionary<WasmFeature, LinkerOption<FeatureChoice>> features = ResolveFeatures();
        bool isShared = ResolveShared(features);
        ResolvedLinkerOptions resolved = new()
        {
            Threads = _threads,
            IsMemoryShared = isShared,
            IsMemoryImported = ResolveImported(isShared),
            IsMemoryExported = ResolveExported(),
            InitialMemory = CheckMemorySize(options.InitialMemory),
            MaximumMemory = ResolveMaximum(isShared),
            MaximumMemoryOption = options.MaximumMemory,
            StackSize = ResolveStackSize(),
            Exports = options.Exports,
            DisallowedFeatures = Disallowed(features),
        };
        CheckOrderOfSizes();
        return _isValid ? resolved : null;
    }

    // The dictionary is only looked up: the order comes from the options.
    private ImmutableArray<(WasmFeature, LinkerOption<FeatureChoice>)> Disallowed(Dictionary<WasmFeature, LinkerOption<FeatureChoice>> features)
    {
        List<(WasmFeature Feature, LinkerOption<FeatureChoice>)> disallowed = [];
        foreach (LinkerOption<FeatureChoice> option in options.Features)
        {
            if (TargetFeatures.Find(option.Value.Name) is { } feature
                && features[feature] is { Value.IsOn: false } last
                && !disallowed.Exists(row => row.Feature == feature))
            {
                disallowed.Add((feature, last));
            }
        }

        return [.. disallowed];
    }

    private void Refuse(DiagnosticDescriptor descriptor, SourceLocation? location, params object?[] values)
    {
        _isValid = false;
        diagnostics.Add(descriptor, location, values);
    }
}
