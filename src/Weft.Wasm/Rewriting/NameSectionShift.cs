using Weft.Wasm.Names;
using Weft.Wasm.Reading;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Rewriting;

/// <summary>Moves the function indices in the <c>name</c> section and names the inserted imports.</summary>
internal static class NameSectionShift
{
    public static ReadOnlyMemory<byte> Apply(CustomSection custom, IReadOnlyList<HostImport> inserted, FunctionShift shift)
    {
        var writer = new ByteWriter(custom.Contents.Length + 256);
        var reader = new ByteReader(custom.Contents, custom.Offset, SectionId.Custom);
        while (!reader.AtEnd)
        {
            var kind = (NameSubsection)reader.ReadByte();
            ByteReader contents = reader.ReadRange(reader.ReadSize("subsection"), SectionId.Custom);
            writer.WriteByte((byte)kind);
            int start = writer.BeginSized();
            switch (kind)
            {
                case NameSubsection.Function:
                    ShiftFunctions(ref contents, writer, inserted, shift);
                    break;
                case NameSubsection.Local or NameSubsection.Label:
                    ShiftMaps(ref contents, writer, shift);
                    break;
                default:
                    writer.WriteBytes(contents.ReadSlice(contents.Remaining).Span);
                    break;
            }

            contents.ExpectEnd("subsection");
            writer.EndSized(start);
        }

        return writer.Written;
    }

    private static void ShiftFunctions(ref ByteReader reader, ByteWriter writer, IReadOnlyList<HostImport> inserted, FunctionShift shift)
    {
        int count = reader.ReadCount("function names", minimumSize: 2);
        writer.WriteCount(count + inserted.Count);
        bool isInserted = false;
        for (int i = 0; i < count; i++)
        {
            uint index = reader.ReadU32();
            if (index >= shift.First && !isInserted)
            {
                WriteInserted(writer, inserted, shift);
                isInserted = true;
            }

            writer.WriteU32(shift.Apply(index));
            CopyName(ref reader, writer);
        }

        if (!isInserted)
        {
            WriteInserted(writer, inserted, shift);
        }
    }

    private static void WriteInserted(ByteWriter writer, IReadOnlyList<HostImport> inserted, FunctionShift shift)
    {
        for (int i = 0; i < inserted.Count; i++)
        {
            writer.WriteU32(shift.First + (uint)i);
            writer.WriteName($"{inserted[i].Module}.{inserted[i].Name}");
        }
    }

    private static void ShiftMaps(ref ByteReader reader, ByteWriter writer, FunctionShift shift)
    {
        int functions = reader.ReadCount("functions with names", minimumSize: 2);
        writer.WriteCount(functions);
        for (int i = 0; i < functions; i++)
        {
            writer.WriteU32(shift.Apply(reader.ReadU32()));
            int names = reader.ReadCount("names", minimumSize: 2);
            writer.WriteCount(names);
            for (int j = 0; j < names; j++)
            {
                writer.WriteU32(reader.ReadU32());
                CopyName(ref reader, writer);
            }
        }
    }

    private static void CopyName(ref ByteReader reader, ByteWriter writer)
    {
        int size = reader.ReadSize("name");
        writer.WriteCount(size);
        writer.WriteBytes(reader.ReadSlice(size).Span);
    }
}
