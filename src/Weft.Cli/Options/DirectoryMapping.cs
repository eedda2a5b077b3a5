using Weft.Host;

namespace Weft.Cli.Options;

/// <summary>A directory for the guest: <c>HOST::GUEST</c>, or <c>HOST</c> alone where both call it the same.</summary>
internal static class DirectoryMapping
{
    internal const string Accepts = "HOST::GUEST, or HOST alone where the guest calls it the same";

    /// <summary>Reads a mapping. The host path is not looked at.</summary>
    /// <returns>The mapping, or <see langword="null"/> where it is none.</returns>
    internal static Preopen? Parse(string text)
    {
        // Two colons, because one is part of a Windows path.
        int separator = text.IndexOf("::", StringComparison.Ordinal);
        string host = separator < 0 ? text : text[..separator];
        string guest = separator < 0 ? text : text[(separator + 2)..];
        return host.Length > 0 && guest.Length > 0 ? new Preopen(host, guest) : null;
    }
}
