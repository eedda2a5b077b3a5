using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;

namespace Weft.Compiler.Sources;

/// <summary>Reads the values of properties, which are text to MSBuild.</summary>
internal static class PropertyValues
{
    private const string Switches = "true or false";

    /// <summary>Reads a switch.</summary>
    /// <returns>The value; <see langword="null"/> where it is none, which is told.</returns>
    public static bool? Switch(SourceProperty property, DiagnosticBag diagnostics) =>
        Choice(property, Switches, diagnostics, ("true", true), ("false", false));

    /// <summary>Reads a size in bytes, with or without a unit.</summary>
    /// <inheritdoc cref="Switch" path="/returns"/>
    public static ulong? Size(SourceProperty property, DiagnosticBag diagnostics)
    {
        if (ByteSize.Parse(property.Value) is { } size)
        {
            return (ulong)size;
        }

        Refuse(property, ByteSize.Accepts, diagnostics);
        return null;
    }

    /// <summary>Reads one of a few words; letters may be of either case, as in MSBuild.</summary>
    /// <inheritdoc cref="Switch" path="/returns"/>
    public static T? Choice<T>(
        SourceProperty property, string accepts, DiagnosticBag diagnostics, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        foreach ((string word, T value) in choices)
        {
            if (word.Equals(property.Value, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Refuse(property, accepts, diagnostics);
        return null;
    }

    /// <summary>Makes a linker option of a value that was read.</summary>
    public static LinkerOption<T>? ToOption<T>(this SourceProperty property, T? value)
        where T : struct =>
        value is { } known ? new LinkerOption<T>(known, property.Name, property.Location) : null;

    /// <summary>Tells that a value is none.</summary>
    public static void Refuse(SourceProperty property, string accepts, DiagnosticBag diagnostics) =>
        diagnostics.Add(DiagnosticCatalogue.InvalidPropertyValue, property.Location, property.Name, property.Value, accepts);
}
