namespace Weft.Cli.Options;

/// <summary>Text that is not empty, such as a path.</summary>
internal static class PlainText
{
    /// <summary>Reads text.</summary>
    /// <returns>The text, or <see langword="null"/> where it is empty.</returns>
    internal static string? Parse(string text) => text.Length > 0 ? text : null;
}
