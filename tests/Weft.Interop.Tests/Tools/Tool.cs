namespace Weft.Interop.Tests.Tools;

/// <summary>A program that the tests need, and where it was found.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Path">Where it is; <see langword="null"/> where it was not found.</param>
/// <param name="Missing">Why it is not there and how to get it.</param>
internal sealed record Tool(string Name, string? Path, string Missing)
{
    /// <summary>Whether it was found.</summary>
    public bool IsPresent => Path is not null;

    /// <summary>
    /// Finds a tool: the file that a variable names, else the first of the candidates that is on the PATH, or as a path exists, and
    /// passes the check.
    /// </summary>
    public static Tool Find(string name, string variable, ReadOnlySpan<string> candidates, Func<string, bool> check, string advice)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? new(name, named, "")
                : new(name, null, $"{variable} names {named}, which is not there");
        }

        foreach (string candidate in candidates)
        {
            if (Locate(candidate) is { } path && check(path))
            {
                return new(name, path, "");
            }
        }

        return new(name, null, $"{name} was not found on the PATH; {advice}, or set {variable}");
    }

    private static string? Locate(string candidate)
    {
        if (System.IO.Path.IsPathRooted(candidate))
        {
            return File.Exists(candidate) ? candidate : null;
        }

        string file = OperatingSystem.IsWindows() ? candidate + ".exe" : candidate;
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator))
        {
            string path = System.IO.Path.Combine(folder, file);
            if (folder.Length > 0 && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
