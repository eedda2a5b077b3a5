using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;

namespace Weft.Compiler.Sources;

/// <summary>The properties that are about the module, in projects and in sources alike.</summary>
internal static class LinkerProperties
{
    private static readonly (string Name, Func<LinkerOptions, SourceProperty, DiagnosticBag, LinkerOptions> Apply)[] Table =
    [
        ("WasmEnableThreads", static (options, property, diagnostics) =>
            options with { Threads = property.ToOption(PropertyValues.Switch(property, diagnostics)) }),
        ("WasmInitialMemory", static (options, property, diagnostics) =>
            options with { InitialMemory = property.ToOption(PropertyValues.Size(property, diagnostics)) }),
        ("WasmMaxMemory", static (options, property, diagnostics) =>
            options with { MaximumMemory = property.ToOption(PropertyValues.Size(property, diagnostics)) }),
        ("WasmThreadStackSize", static (options, property, diagnostics) =>
            options with { StackSize = property.ToOption(PropertyValues.Size(property, diagnostics)) }),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Table.Select(static row => row.Name);

    /// <summary>Applies a property.</summary>
    /// <returns>The options with it; <see langword="null"/> where it is none of these properties.</returns>
    public static LinkerOptions? Apply(LinkerOptions options, SourceProperty property, DiagnosticBag diagnostics)
    {
        foreach ((string name, var apply) in Table)
        {
            if (name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))
            {
                return apply(options, property, diagnostics);
            }
        }

        return null;
    }
}
