using Weft.Wasm.Reading;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Rewriting;

/// <summary>Moves function indices and offsets in a <c>metadata.code.*</c> section, such as the branch hints.</summary>
/// <remarks>All of them are lists of functions with lists of (offset in the body, value), in ascending order.</remarks>
internal static class CodeMetadataShift
{
    public static ReadOnlyMemory<byte> Apply(CustomSection custom, Module module, CodeEdits edits, FunctionShift shift)
    {
        var writer = new ByteWriter(custom.Contents.Length + 64);
        var reader = new ByteReader(custom.Contents, custom.Offset, SectionId.Custom);
        int functions = reader.ReadCount("functions with metadata", minimumSize: 2);
        writer.WriteCount(functions);
        for (int i = 0; i < functions; i++)
        {
            int at = reader.Position;
            uint index = reader.ReadU32();
            if (index < shift.First || index - shift.First >= (uint)module.Code.Count)
            {
                reader.Throw($"function {index} has no body", at);
            }

            writer.WriteU32(shift.Apply(index));
            int body = (int)(index - shift.First);
            ShiftEntries(ref reader, writer, new EditWalker(module.Code[body], edits.OfBody(body), edits.Replacements, shift));
        }

        reader.ExpectEnd("metadata");
        return writer.Written;
    }

    private static void ShiftEntries(ref ByteReader reader, ByteWriter writer, EditWalker walker)
    {
        int count = reader.ReadCount("entries", minimumSize: 2);
        writer.WriteCount(count);
        uint previous = 0;
        long moved = 0;
        bool hasEdit = walker.MoveNext();
        for (int i = 0; i < count; i++)
        {
            int at = reader.Position;
            uint offset = reader.ReadU32();
            if (offset < previous)
            {
                reader.Throw("offsets are not in ascending order", at);
            }

            previous = offset;
            while (hasEdit && walker.Position < offset)
            {
                moved += walker.NewLength - walker.OldLength;
                hasEdit = walker.MoveNext();
            }

            writer.WriteU32((uint)(offset + moved));
            int size = reader.ReadSize("value");
            writer.WriteCount(size);
            writer.WriteBytes(reader.ReadSlice(size).Span);
        }
    }
}
