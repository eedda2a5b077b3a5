using System.Buffers.Binary;
using System.Security.Cryptography;
using Weft.Host.Engine;

namespace Weft.Host.Preparation;

/// <summary>
/// Compiled modules on disk. An entry carries its own hash, since the engine takes damaged code for good. A cache that cannot be used
/// is no error: the module is compiled.
/// </summary>
/// <param name="directory">Where the entries are.</param>
internal sealed class ModuleCache(string directory)
{
    private const int HashOffset = 8;
    private const int PositionOffset = HashOffset + SHA256.HashSizeInBytes;
    private const int CountOffset = PositionOffset + sizeof(uint);
    private const int InterfaceSizeOffset = CountOffset + sizeof(uint);
    private const int InterfaceOffset = InterfaceSizeOffset + sizeof(int);

    private static ReadOnlySpan<byte> Magic => "WEFTCC02"u8;

    private readonly CacheFolder _folder = new(directory, ".cwasm");

    /// <summary>The user's own cache folder for this program; <see langword="null"/> where the system names none.</summary>
    public static string? DefaultDirectory => CacheFolder.DefaultDirectory("modules");

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
        if (_folder.Read(key) is not { } entry
            || entry.Length < InterfaceOffset
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
    public void Store(string key, CompiledModule module) => _folder.Write(key, () => MakeEntry(module));

    private static byte[]? MakeEntry(CompiledModule module)
    {
        byte[] moduleInterface = InterfaceRecord.Write(module.Interface);
        if (NativeModule.Serialize(module.Handle, InterfaceOffset + moduleInterface.Length) is not { } entry)
        {
            return null;
        }

        Magic.CopyTo(entry);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(PositionOffset), module.Functions.Position);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(CountOffset), module.Functions.Count);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(InterfaceSizeOffset), moduleInterface.Length);
        moduleInterface.CopyTo(entry.AsSpan(InterfaceOffset));
        SHA256.HashData(entry.AsSpan(PositionOffset), entry.AsSpan(HashOffset, SHA256.HashSizeInBytes));
        return entry;
    }
}
