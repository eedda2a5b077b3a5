using System.Buffers.Binary;
using System.Security.Cryptography;
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
    private const int PositionOffset = HashOffset + SHA256.HashSizeInBytes;
    private const int CountOffset = PositionOffset + sizeof(uint);
    private const int InterfaceSizeOffset = CountOffset + sizeof(uint);
    private const int InterfaceOffset = InterfaceSizeOffset + sizeof(int);

    private static ReadOnlySpan<byte> Magic => "WEFTCC02"u8;

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
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(
            $"{EngineConfiguration.Version}|{ModulePreparation.Version}|{options.CanInterrupt}|{options.MaxWasmStack}|"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
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
        catch (Exception exception) when (IsUnusable(exception))
        {
            return null;
        }

        if (entry.Length < InterfaceOffset
            || !entry.AsSpan(0, HashOffset).SequenceEqual(Magic)
            || !SHA256.HashData(entry.AsSpan(PositionOffset)).AsSpan().SequenceEqual(entry.AsSpan(HashOffset, SHA256.HashSizeInBytes)))
        {
            return null;
        }

        int interfaceSize = BinaryPrimitives.ReadInt32LittleEndian(entry.AsSpan(InterfaceSizeOffset));
        NativeModuleHandle? module = NativeModule.Deserialize(engine.Handle, entry.AsSpan(InterfaceOffset + interfaceSize));
        return module is null
            ? null
            : new(module, InterfaceRecord.Read(entry, InterfaceOffset, interfaceSize), new(
                BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(PositionOffset)),
                BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(CountOffset))));
    }

    /// <summary>Keeps a module.</summary>
    public void Store(string key, CompiledModule module)
    {
        try
        {
            CreateDirectory();
            byte[] moduleInterface = InterfaceRecord.Write(module.Interface);
            if (!IsPrivate() || NativeModule.Serialize(module.Handle, InterfaceOffset + moduleInterface.Length) is not { } entry)
            {
                return;
            }

            Magic.CopyTo(entry);
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(PositionOffset), module.Functions.Position);
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(CountOffset), module.Functions.Count);
            BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(InterfaceSizeOffset), moduleInterface.Length);
            moduleInterface.CopyTo(entry.AsSpan(InterfaceOffset));
            SHA256.HashData(entry.AsSpan(PositionOffset), entry.AsSpan(HashOffset, SHA256.HashSizeInBytes));
            WriteWhole(key, entry);
            Prune();
        }
        catch (Exception exception) when (IsUnusable(exception))
        {
            // A full disk or a read-only home costs a compilation next time, nothing else.
        }
    }

    // The last two are what paths give that are none, such as the empty one.
    private static bool IsUnusable(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
