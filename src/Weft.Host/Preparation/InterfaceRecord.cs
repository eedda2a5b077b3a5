using Weft.Host.Engine;

namespace Weft.Host.Preparation;

/// <summary>A module's imports and exports as bytes, for the cache. An entry's own hash keeps them whole.</summary>
internal static class InterfaceRecord
{
    /// <summary>Writes them.</summary>
    public static byte[] Write(ModuleInterface module)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(module.Imports.Count);
        foreach (ModuleItem import in module.Imports)
        {
            WriteItem(writer, import);
        }

        writer.Write(module.Exports.Count);
        foreach (ModuleItem export in module.Exports.Values)
        {
            WriteItem(writer, export);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ModuleInterface Read(byte[] entry, int offset, int count)
    {
        using BinaryReader reader = new(new MemoryStream(entry, offset, count));
        ModuleItem[] imports = new ModuleItem[reader.ReadInt32()];
        for (int i = 0; i < imports.Length; i++)
        {
            imports[i] = ReadItem(reader);
        }

        int exportCount = reader.ReadInt32();
        Dictionary<string, ModuleItem> exports = new(exportCount, StringComparer.Ordinal);
        for (int i = 0; i < exportCount; i++)
        {
            ModuleItem export = ReadItem(reader);
            exports.Add(export.Name, export);
        }

        return new() { Imports = imports, Exports = exports };
    }

    private static void WriteItem(BinaryWriter writer, ModuleItem item)
    {
        writer.Write(item.Module);
        writer.Write(item.Name);
        writer.Write((byte)item.Kind);
        writer.Write(item.Function is not null);
        if (item.Function is { } function)
        {
            writer.Write(function.Parameters.Length);
            writer.Write(function.Parameters);
            writer.Write(function.Results.Length);
            writer.Write(function.Results);
        }

        writer.Write(item.Memory is not null);
        if (item.Memory is { } memory)
        {
            writer.Write(memory.Minimum);
            writer.Write(memory.Maximum is not null);
            writer.Write(memory.Maximum ?? 0);
            writer.Write(memory.IsShared);
            writer.Write(memory.Is64);
            writer.Write(memory.PageSizeLog2);
        }
    }

    private static ModuleItem ReadItem(BinaryReader reader)
    {
        string module = reader.ReadString();
        string name = reader.ReadString();
        ExternTypeKind kind = (ExternTypeKind)reader.ReadByte();
        FunctionSignature? function = reader.ReadBoolean() ? new(reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32())) : null;
        return new(module, name, kind, function, reader.ReadBoolean() ? ReadMemory(reader) : null);
    }

    private static MemoryFacts ReadMemory(BinaryReader reader)
    {
        ulong minimum = reader.ReadUInt64();
        bool hasMaximum = reader.ReadBoolean();
        ulong maximum = reader.ReadUInt64();
        return new(minimum, hasMaximum ? maximum : null, reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadByte());
    }
}
