namespace Weft.Cli.Options;

/// <summary>Text that is not empty, such as a path.</summary>
internal static class PlainText
{
    /// <summary>Reads text.</summary>
    /// <returns>A <see cref="string"/>, or <see langword="null"/> where it is empty.</returns>
    internal static object? Parse(string text) => text.Length > 0 ? text : null;
}
