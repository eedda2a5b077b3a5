using System.Globalization;

namespace Weft.Host.Diagnostics;

/// <summary>One row of the error catalogue.</summary>
/// <param name="Code">The number.</param>
/// <param name="Title">What it is about, for the documentation page.</param>
/// <param name="Message">A composite format string for the message.</param>
/// <param name="Remedy">A composite format string for the remedy; it sees the same values.</param>
internal sealed record ErrorDescriptor(string Code, string Title, string Message, string Remedy)
{
    /// <summary>Fills in the values.</summary>
    public WeftError At(string? place, params object?[] values) => new(
        Code,
        string.Format(CultureInfo.InvariantCulture, Message, values),
        string.Format(CultureInfo.InvariantCulture, Remedy, values),
        place);

    /// <summary>Makes the exception that carries the filled-in error.</summary>
    public WeftException Exception(string? place, params object?[] values) => new(At(place, values));
}
