using System.Buffers.Binary;
using Weft.Host.Engine;

namespace Weft.Host.Preparation;

/// <summary>
/// Compiled modules on disk, found by what went into them. An entry carries its own hash, since the engine takes damaged code for
/// good; it is written to a file of its own and moved into place, so that processes may share the folder. A cache that cannot be
/// used is no error: the module is compiled.
/// </summary>
/// <param name="directory">Where the entries are.</param>
internal sealed partial class ModuleCache(string directory)
{
    private const int HashOffset = 8;
    private const int PositionOffset = HashOffset + ContentHash.Size;
    private const int CountOffset = PositionOffset + sizeof(uint);
    private const int CodeOffset = CountOffset + sizeof(uint);

    private static ReadOnlySpan<byte> Magic => "WEFTCC01"u8;

    /// <summary>The user's own cache folder for this program; <see langword="null"/> where the system names none.</summary>
    public static string? DefaultDirectory
    {
        get
        {
            string root = OperatingSystem.IsWindows()
                ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named && Path.IsPathRooted(named)
                    ? named
                    : HomeCacheDirectory();
            return root.Length == 0 ? null : Path.Combine(root, "weft", "modules");
        }
    }

    /// <summary>Names the entry of a module: everything that the compiled code depends on.</summary>
    public static string KeyOf(ReadOnlySpan<byte> content, EngineOptions options)
    {
        byte[] settings = System.Text.Encoding.UTF8.GetBytes(
            $"{EngineConfiguration.Version}|{ModulePreparation.Version}|{options.CanInterrupt}|{options.MaxWasmStack}|");
        byte[] key = new byte[settings.Length + ContentHash.Size];
        settings.CopyTo(key, 0);
        ContentHash.Compute(content, key.AsSpan(settings.Length));
        Span<byte> hash = stackalloc byte[ContentHash.Size];
        ContentHash.Compute(key, hash);
        return ToName(hash);
    }

    /// <summary>Finds a module; <see langword="null"/> where there is none that is whole and fits this engine.</summary>
    public CompiledModule? Find(EngineRuntime engine, string key)
    {
        byte[] entry;
        try
        {
            string path = PathOf(key);
            if (!File.Exists(path) || !IsPrivate())
            {
                return null;
            }

            entry = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (entry.Length < CodeOffset
            || !entry.AsSpan(0, HashOffset).SequenceEqual(Magic)
            || !IsWhole(entry))
        {
            return null;
        }

        NativeModuleHandle? module = NativeModule.Deserialize(engine.Handle, entry.AsSpan(CodeOffset));
        return module is null
            ? null
            : new(module, new(
                BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(PositionOffset)),
                BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(CountOffset))));
    }

    /// <summary>Keeps a module.</summary>
    public void Store(string key, CompiledModule module)
    {
        try
        {
            CreateDirectory();
            if (!IsPrivate() || NativeModule.Serialize(module.Handle, CodeOffset) is not { } entry)
            {
                return;
            }

            Magic.CopyTo(entry);
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(PositionOffset), module.Functions.Position);
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(CountOffset), module.Functions.Count);
            ContentHash.Compute(entry.AsSpan(PositionOffset), entry.AsSpan(HashOffset, ContentHash.Size));
            WriteWhole(PathOf(key), entry);
            Prune();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk or a read-only home costs a compilation next time, nothing else.
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> entry)
    {
        Span<byte> hash = stackalloc byte[ContentHash.Size];
        ContentHash.Compute(entry[PositionOffset..], hash);
        return hash.SequenceEqual(entry.Slice(HashOffset, ContentHash.Size));
    }

    // Not the library's conversion to hexadecimal, which is compiled anew in each process.
    private static string ToName(ReadOnlySpan<byte> hash)
    {
        Span<char> name = stackalloc char[2 * ContentHash.Size];
        for (int i = 0; i < hash.Length; i++)
        {
            name[2 * i] = "0123456789abcdef"[hash[i] >> 4];
            name[2 * i + 1] = "0123456789abcdef"[hash[i] & 15];
        }

        return new(name);
    }

    private string PathOf(string key) => Path.Combine(directory, key + ".cwasm");
}
