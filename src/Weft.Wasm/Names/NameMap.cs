using System.Text;
using Weft.Wasm.Reading;

namespace Weft.Wasm.Names;

/// <summary>Names by index, decoded when they are asked for.</summary>
internal sealed class NameMap
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Entry[] _entries;

    private NameMap(ReadOnlyMemory<byte> bytes, Entry[] entries)
    {
        _bytes = bytes;
        _entries = entries;
    }

    /// <summary>A map without names.</summary>
    public static NameMap Empty { get; } = new(default, []);

    /// <summary>The number of names.</summary>
    public int Count => _entries.Length;

    /// <summary>Reads a map.</summary>
    /// <exception cref="MalformedModuleException">It is cut off, or its indices do not ascend.</exception>
    public static NameMap Read(ref ByteReader reader)
    {
        int start = reader.Position;
        var entries = new Entry[reader.ReadCount("names", minimumSize: 2)];
        long previous = -1;
        for (int i = 0; i < entries.Length; i++)
        {
            int at = reader.Position;
            uint index = reader.ReadU32();
            if (index <= previous)
            {
                reader.Throw("the indices of names do not ascend", at);
            }

            previous = index;
            int size = reader.ReadSize("name");
            entries[i] = new Entry(index, reader.Position - start, size);
            reader.Skip(size);
        }

        return new NameMap(reader.SliceFrom(start), entries);
    }

    /// <summary>Passes over a map.</summary>
    public static void Skip(ref ByteReader reader)
    {
        int count = reader.ReadCount("names", minimumSize: 2);
        for (int i = 0; i < count; i++)
        {
            reader.ReadU32();
            reader.Skip(reader.ReadSize("name"));
        }
    }

    /// <summary>Gives an entry.</summary>
    public (uint Index, string Name) this[int position] => (_entries[position].Index, Decode(_entries[position]));

    /// <summary>Finds the name of an index.</summary>
    public string? Find(uint index)
    {
        int low = 0;
        int high = _entries.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            uint candidate = _entries[middle].Index;
            if (candidate == index)
            {
                return Decode(_entries[middle]);
            }

            if (candidate < index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return null;
    }

    // Bytes that are not UTF-8 become replacement characters: a name is shown to people and nothing depends on it.
    private string Decode(Entry entry) => Encoding.UTF8.GetString(_bytes.Span.Slice(entry.Start, entry.Size));

    private readonly record struct Entry(uint Index, int Start, int Size);
}
