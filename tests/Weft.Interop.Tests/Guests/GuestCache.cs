using System.Security.Cryptography;
using System.Text;
using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Guests;

/// <summary>Built guests by everything that went into them, so that a guest is built once and again when anything changed.</summary>
internal static class GuestCache
{
    private static readonly string Folder = Path.Combine(Repository.Artifacts, "guests");

    /// <summary>Gives the file for a name and the inputs, building it where it is not there.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="inputs">Files whose content counts.</param>
    /// <param name="settings">Tools and flags, which count too.</param>
    /// <param name="build">Writes the file to the path that it is given; it has an empty folder for itself.</param>
    public static string GetOrBuild(string name, IEnumerable<string> inputs, IEnumerable<string> settings, Action<string> build)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string setting in settings)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(setting + "\0"));
        }

        foreach (string input in inputs.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(input) + "\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(input)));
        }

        string folder = Path.Combine(Folder, Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
        string built = Path.Combine(folder, name);
        if (File.Exists(built))
        {
            return built;
        }

        // Built aside and moved, so that two test runs at once do not see half of it.
        string draft = Path.Combine(Folder, Path.GetRandomFileName());
        Directory.CreateDirectory(draft);
        try
        {
            build(Path.Combine(draft, name));
            Directory.CreateDirectory(folder);
            File.Move(Path.Combine(draft, name), built, overwrite: true);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }

        return built;
    }
}
