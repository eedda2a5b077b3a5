using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>The properties that a program of sources may give itself, with the names and values that they have in projects.</summary>
internal static class ProgramProperties
{
    private delegate ProgramSettings? Setter(ProgramSettings settings, SourceProperty property, DiagnosticBag diagnostics);

    /// <summary>Properties that mean something. A setter gives <see langword="null"/> for a value that it has refused.</summary>
    private static readonly (string Name, Setter Apply)[] Table =
    [
        ("AllowUnsafeBlocks", Switch(static (settings, value) => settings with { AllowUnsafe = value })),
        ("AssemblyName", Text(static (settings, value) => settings with { AssemblyName = value })),
        ("CheckForOverflowUnderflow", Switch(static (settings, value) => settings with { CheckOverflow = value })),
        ("DefineConstants", Text(static (settings, value) => settings with { Constants = ListOf(value) })),
        ("ImplicitUsings", Words(
            "enable or disable", static (settings, value) => settings with { HasImplicitUsings = value },
            ("enable", true), ("true", true), ("disable", false), ("false", false))),
        ("LangVersion", SetLanguageVersion),
        ("NoWarn", Text(static (settings, value) => settings with { HiddenWarnings = ListOf(value) })),
        ("Nullable", Words(
            "enable, disable, warnings or annotations", static (settings, value) => settings with { Nullable = value },
            ("enable", NullableContextOptions.Enable), ("disable", NullableContextOptions.Disable),
            ("warnings", NullableContextOptions.Warnings), ("annotations", NullableContextOptions.Annotations))),
        ("Optimize", Switch(static (settings, value) => settings with { Optimize = value })),
        ("OutputType", Words("Exe or Library", static (settings, value) => settings with { IsLibrary = value }, ("Exe", false), ("Library", true))),
        ("StartupObject", Text(static (settings, value) => settings with { StartupObject = value })),
        ("TargetFramework", Words("net10.0", static (settings, _) => settings, ("net10.0", true))),
        ("TreatWarningsAsErrors", Switch(static (settings, value) => settings with { WarningsAreErrors = value })),
    ];

    /// <summary>Properties that ask for what is so in any case, or is about other ways to ship a program than a module.</summary>
    private static readonly string[] Harmless =
        ["Deterministic", "DebugType", "InvariantGlobalization", "PackAsTool", "PublishAot", "PublishTrimmed", "RuntimeIdentifier"];

    /// <summary>The names of all that mean something.</summary>
    public static IEnumerable<string> Names => Table.Select(static row => row.Name).Concat(LinkerProperties.Names);

    /// <summary>Applies a program's properties in their order.</summary>
    /// <param name="settings">What holds without them.</param>
    /// <param name="properties">The properties.</param>
    /// <param name="diagnostics">Gets what is wrong with them.</param>
    public static ProgramSettings Apply(ProgramSettings settings, ImmutableArray<SourceProperty> properties, DiagnosticBag diagnostics)
    {
        Dictionary<string, SourceProperty> earlier = new(StringComparer.OrdinalIgnoreCase);
        foreach (SourceProperty property in properties)
        {
            if (!earlier.TryAdd(property.Name, property))
            {
                diagnostics.Add(
                    DiagnosticCatalogue.RepeatedProperty, property.Location, property.Name, earlier[property.Name].Location);
            }
            else
            {
                settings = Apply(settings, property, diagnostics);
            }
        }

        return settings;
    }

    private static ProgramSettings Apply(ProgramSettings settings, SourceProperty property, DiagnosticBag diagnostics)
    {
        if (LinkerProperties.Apply(settings.Linker, property, diagnostics) is { } linker)
        {
            return settings with { Linker = linker };
        }

        foreach ((string name, Setter apply) in Table)
        {
            if (name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))
            {
                return apply(settings, property, diagnostics) ?? settings;
            }
        }

        if (!Harmless.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.Add(DiagnosticCatalogue.PropertyWithoutEffect, property.Location, property.Name);
        }

        return settings;
    }

    private static Setter Switch(Func<ProgramSettings, bool, ProgramSettings> set) => (settings, property, diagnostics) =>
        PropertyValues.Switch(property, diagnostics) is { } value ? set(settings, value) : null;

    private static Setter Text(Func<ProgramSettings, string, ProgramSettings> set) => (settings, property, _) => set(settings, property.Value);

    private static Setter Words<T>(string accepts, Func<ProgramSettings, T, ProgramSettings> set, params (string Word, T Value)[] choices)
        where T : struct =>
        (settings, property, diagnostics) =>
            PropertyValues.Choice(property, accepts, diagnostics, choices) is { } value ? set(settings, value) : null;

    private static ProgramSettings? SetLanguageVersion(ProgramSettings settings, SourceProperty property, DiagnosticBag diagnostics)
    {
        if (LanguageVersionFacts.TryParse(property.Value, out LanguageVersion version))
        {
            return settings with { LanguageVersion = version };
        }

        PropertyValues.Refuse(property, "a version of C# such as 14, or latest or preview", diagnostics);
        return null;
    }

    /// <summary>Splits as MSBuild does. What a property's own earlier value stands for is empty here.</summary>
    private static ImmutableArray<string> ListOf(string value) =>
    [
        .. value.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static item => !item.StartsWith("$(", StringComparison.Ordinal)),
    ];
}
