using System.Buffers.Binary;
using Weft.Wasm.Reading;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests.Support;

/// <summary>Damages modules in the ways that files are damaged and that attackers choose.</summary>
internal static class Mutator
{
    public static byte[] Mutate(ReadOnlySpan<byte> module, Random random)
    {
        List<byte> bytes = [.. module];
        // Mostly one change: after several, hardly anything gets beyond the first section.
        for (int count = random.Next(4) == 0 ? random.Next(2, 6) : 1; count > 0 && bytes.Count > 0; count--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(10))
            {
                case 0 or 8 or 9:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    PadNumber(bytes, at, random.Next(1, 7));
                    break;
                case 4:
                    ReplaceByHugeNumber(bytes, at, random);
                    break;
                case 5:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 9), bytes.Count - at));
                    break;
                case 6:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 33), bytes.Count - at)));
                    break;
                default:
                    ChangeOpcode(bytes, at, random);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Damages the contents of one section, or one body, and makes all sizes right again.</summary>
    public static byte[] MutateWithin(byte[] module, Random random)
    {
        const int HeaderSize = 8;
        var reader = new ByteReader(module);
        reader.Skip(HeaderSize);
        List<(byte Id, byte[] Contents)> sections = [];
        while (!reader.AtEnd)
        {
            byte id = reader.ReadByte();
            sections.Add((id, reader.ReadSlice(reader.ReadSize("section")).ToArray()));
        }

        int target = random.Next(Math.Max(1, sections.Count));
        var writer = new ByteWriter();
        writer.WriteBytes(module.AsSpan(0, HeaderSize));
        for (int i = 0; i < sections.Count; i++)
        {
            (byte id, byte[] contents) = sections[i];
            contents = i != target ? contents : id == (byte)SectionId.Code && random.Next(3) > 0 ? MutateBody(contents, random) : Mutate(contents, random);
            writer.WriteByte(id);
            writer.WriteCount(contents.Length);
            writer.WriteBytes(contents);
        }

        return writer.ToArray();
    }

    private static byte[] MutateBody(byte[] code, Random random)
    {
        var reader = new ByteReader(code);
        var writer = new ByteWriter();
        int count = reader.ReadCount("bodies");
        int target = random.Next(Math.Max(1, count));
        writer.WriteCount(count);
        for (int i = 0; i < count; i++)
        {
            byte[] body = reader.ReadSlice(reader.ReadSize("body")).ToArray();
            body = i == target ? Mutate(body, random) : body;
            writer.WriteCount(body.Length);
            writer.WriteBytes(body);
        }

        return writer.ToArray();
    }

    // Writes the number 0 to 127 at a place in more bytes than it needs, within and beyond what the format allows.
    private static void PadNumber(List<byte> bytes, int at, int padding)
    {
        bytes[at] |= 0x80;
        for (int i = 1; i < padding; i++)
        {
            bytes.Insert(at + 1, 0x80);
        }

        bytes.Insert(at + padding, 0);
    }

    private static void ReplaceByHugeNumber(List<byte> bytes, int at, Random random)
    {
        Span<byte> huge = stackalloc byte[5];
        BinaryPrimitives.WriteUInt32LittleEndian(huge, (uint)random.Next() | 0x80808080);
        huge[4] = (byte)random.Next(16);
        bytes.RemoveAt(at);
        bytes.InsertRange(at, huge[..random.Next(3, 6)].ToArray());
    }

    private static void ChangeOpcode(List<byte> bytes, int at, Random random)
    {
        ReadOnlySpan<byte> interesting =
            [0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x0B, 0x0E, 0x10, 0x18, 0x19, 0x1C, 0x1F, 0xD2, 0xFB, 0xFC, 0xFD, 0xFE, 0xFF];
        bytes[at] = interesting[random.Next(interesting.Length)];
    }
}
