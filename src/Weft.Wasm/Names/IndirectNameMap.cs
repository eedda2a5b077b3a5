using Weft.Wasm.Reading;

namespace Weft.Wasm.Names;

/// <summary>Names by two indices, such as those of locals by function.</summary>
internal sealed class IndirectNameMap
{
    private readonly Dictionary<uint, ReadOnlyMemory<byte>> _maps = [];

    /// <summary>A map without names.</summary>
    public static IndirectNameMap Empty { get; } = new();

    /// <summary>Reads a map.</summary>
    /// <exception cref="MalformedModuleException">It is cut off.</exception>
    public static IndirectNameMap Read(ref ByteReader reader)
    {
        var result = new IndirectNameMap();
        int count = reader.ReadCount("name maps", minimumSize: 2);
        for (int i = 0; i < count; i++)
        {
            uint index = reader.ReadU32();
            int start = reader.Position;
            NameMap.Skip(ref reader);
            result._maps[index] = reader.SliceFrom(start);
        }

        return result;
    }

    /// <summary>Finds the names under the first index.</summary>
    public NameMap Find(uint index)
    {
        if (!_maps.TryGetValue(index, out ReadOnlyMemory<byte> bytes))
        {
            return NameMap.Empty;
        }

        try
        {
            var reader = new ByteReader(bytes);
            return NameMap.Read(ref reader);
        }
        catch (MalformedModuleException)
        {
            return NameMap.Empty;
        }
    }
}
