namespace Weft.Cli.Options;

/// <summary>One environment variable for the guest: <c>NAME=VALUE</c>, or <c>NAME</c> alone for the host's own value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; <see langword="null"/> where the host has no such variable, and then the guest has none either.</param>
internal sealed record EnvironmentAssignment(string Name, string? Value)
{
    internal const string Accepts = "NAME=VALUE, or NAME alone for this process's own value";

    /// <summary>Reads an assignment.</summary>
    /// <returns>The assignment, or <see langword="null"/> where it is none.</returns>
    internal static EnvironmentAssignment? Parse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? text : text[..equals];
        return name.Length == 0
            ? null
            : new EnvironmentAssignment(name, equals < 0 ? Environment.GetEnvironmentVariable(name) : text[(equals + 1)..]);
    }
}
