using System.Security.Cryptography;
using System.Text;
using Weft.Compiler.Api;
using Weft.Compiler.Link;
using Weft.Compiler.Sources;
using Weft.Host.Preparation;

namespace Weft.Cli.Building;

/// <summary>
/// Modules that <c>weft run</c> has built, found by all that they are made of. A build gives the same module for the same input, so that
/// one from the cache is as good as a new one. An entry starts with its own hash.
/// </summary>
/// <param name="directory">Where the entries are.</param>
internal sealed class BuildCache(string directory)
{
    private readonly CacheFolder _folder = new(directory, ".wasm");

    /// <summary>The user's own cache folder for this; <see langword="null"/> where the system names none.</summary>
    internal static string? DefaultDirectory => CacheFolder.DefaultDirectory("builds");

    /// <summary>Names the module of a program of sources.</summary>
    /// <exception cref="IOException">A source cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A source may not be read.</exception>
    internal static string KeyOf(InputSelection selection, SourceOptions options)
    {
        using IncrementalHash hash = Begin(options);
        foreach (string path in selection.Paths)
        {
            // Errors and symbols have the paths as they were given.
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, File.ReadAllBytes(path));
        }

        return End(hash);
    }

    /// <summary>Names the module of a program that is IL already.</summary>
    /// <inheritdoc cref="KeyOf(InputSelection, SourceOptions)" path="/exception"/>
    internal static string KeyOf(CompilerInput input, SourceOptions options)
    {
        using IncrementalHash hash = Begin(options with { Linker = options.Linker.Over(input.Properties) });
        Append(hash, Encoding.UTF8.GetBytes(input.Name));
        Append(hash, input.Entry.Content);
        Append(hash, input.Entry.Symbols ?? []);
        foreach (string path in input.References)
        {
            Append(hash, File.ReadAllBytes(path));
            string symbols = Path.ChangeExtension(path, ".pdb");
            Append(hash, File.Exists(symbols) ? File.ReadAllBytes(symbols) : []);
        }

        return End(hash);
    }

    /// <summary>Finds a module; <see langword="null"/> where there is none that is whole.</summary>
    internal byte[]? Find(string key) =>
        _folder.Read(key) is { Length: > SHA256.HashSizeInBytes } entry
        && SHA256.HashData(entry.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(entry.AsSpan(0, SHA256.HashSizeInBytes))
            ? entry[SHA256.HashSizeInBytes..]
            : null;

    /// <summary>Keeps a module.</summary>
    internal void Store(string key, byte[] module) => _folder.Write(key, () => [.. SHA256.HashData(module), .. module]);

    /// <summary>Starts a key with what every module is made of: the compiler, the class library, the options.</summary>
    private static IncrementalHash Begin(SourceOptions options)
    {
        IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        LinkerOptions linker = options.Linker;
        Append(hash, Encoding.UTF8.GetBytes(
            $"{VersionOf(typeof(WasmCompiler))}|{VersionOf(typeof(Weft.Wasm.Module))}|{options.Configuration}|{linker.Threads?.Value}|{linker.SharedMemory?.Value}"
            + $"|{linker.ImportMemory?.Value}|{linker.ExportMemory?.Value}|{linker.InitialMemory?.Value}|{linker.MaximumMemory?.Value}"
            + $"|{linker.StackSize?.Value}|{string.Join(',', linker.Exports.Select(static export => export.Value))}"
            + $"|{string.Join(',', linker.Features.Select(static feature => feature.Value))}"));
        foreach (string file in (ReadOnlySpan<string>)[Framework.RuntimeAssembly, "System.Private.CoreLib.dll", "ref/System.Runtime.dll"])
        {
            FileInfo info = new(Path.Combine(options.FrameworkFolder, file));
            Append(hash, Encoding.UTF8.GetBytes(info.Exists ? $"{info.Length}|{info.LastWriteTimeUtc.Ticks}" : "missing"));
        }

        return hash;
    }

    /// <summary>The identity that the C# compiler makes of an assembly's sources.</summary>
    private static string VersionOf(Type type) => type.Module.ModuleVersionId.ToString("N");

    /// <summary>Lengths stand first, so that no two lists of parts are the same bytes.</summary>
    private static void Append(IncrementalHash hash, byte[] part)
    {
        hash.AppendData(BitConverter.GetBytes(part.LongLength));
        hash.AppendData(part);
    }

    private static string End(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());
}
