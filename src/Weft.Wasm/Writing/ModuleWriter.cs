namespace Weft.Wasm.Writing;

/// <summary>Writes the binary format.</summary>
public static class ModuleWriter
{
    private const int HeaderSize = 8;

    /// <summary>Writes a module. All sizes and counts are written in their shortest form.</summary>
    /// <param name="module">The module.</param>
    /// <returns>The file. A module that was read and not changed gives the same bytes if its LEB128 numbers were minimal.</returns>
    public static byte[] Write(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return WriteAll(module).ToArray();
    }

    /// <summary>Writes a module into a buffer that may be larger than the file.</summary>
    internal static ReadOnlyMemory<byte> WriteToBuffer(Module module) => WriteAll(module).Written;

    private static ByteWriter WriteAll(Module module)
    {
        var writer = new ByteWriter(EstimateSize(module));
        writer.WriteBytes([0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00]);
        int nextCustom = 0;
        WriteCustoms(writer, module, ref nextCustom, rank: -1);
        ReadOnlySpan<SectionId> order = SectionOrder.InFile;
        for (int rank = 0; rank < order.Length; rank++)
        {
            SectionId id = order[rank];
            if (HasContents(module, id) || IsEmptyAsRead(module, id))
            {
                writer.WriteByte((byte)id);
                int start = writer.BeginSized();
                WriteContents(writer, module, id);
                writer.EndSized(start);
            }

            WriteCustoms(writer, module, ref nextCustom, rank);
        }

        while (nextCustom < module.Customs.Count)
        {
            CustomSectionWriter.Write(writer, module.Customs[nextCustom++]);
        }

        return writer;
    }

    // Stops at the first one that stands later, so that sections of the same name never change their order.
    private static void WriteCustoms(ByteWriter writer, Module module, ref int next, int rank)
    {
        while (next < module.Customs.Count && GetRank(module.Customs[next]) <= rank)
        {
            CustomSectionWriter.Write(writer, module.Customs[next++]);
        }
    }

    private static bool IsEmptyAsRead(Module module, SectionId id) =>
        module.WasRead(id) && id is not (SectionId.Start or SectionId.DataCount);

    private static int GetRank(CustomSection custom) => custom.After is { } after ? SectionOrder.Rank(after) : -1;

    private static bool HasContents(Module module, SectionId id) => id switch
    {
        SectionId.Type => module.Types.Count + module.RecursionGroups.Count > 0,
        SectionId.Import => module.Imports.Count > 0,
        SectionId.Function => module.Functions.Count > 0,
        SectionId.Table => module.Tables.Count > 0,
        SectionId.Memory => module.Memories.Count > 0,
        SectionId.Tag => module.Tags.Count > 0,
        SectionId.Global => module.Globals.Count > 0,
        SectionId.Export => module.Exports.Count > 0,
        SectionId.Start => module.Start is not null,
        SectionId.Element => module.Elements.Count > 0,
        SectionId.DataCount => module.DataCount is not null,
        SectionId.Code => module.Code.Count > 0,
        SectionId.Data => module.Data.Count > 0,
        _ => false,
    };

    private static void WriteContents(ByteWriter writer, Module module, SectionId id)
    {
        switch (id)
        {
            case SectionId.Type:
                TypeSectionWriter.Write(writer, module);
                break;
            case SectionId.Import:
                ImportSectionWriter.Write(writer, module);
                break;
            case SectionId.Function:
                FunctionSectionWriter.Write(writer, module);
                break;
            case SectionId.Table:
                TableSectionWriter.Write(writer, module);
                break;
            case SectionId.Memory:
                MemorySectionWriter.Write(writer, module);
                break;
            case SectionId.Tag:
                TagSectionWriter.Write(writer, module);
                break;
            case SectionId.Global:
                GlobalSectionWriter.Write(writer, module);
                break;
            case SectionId.Export:
                ExportSectionWriter.Write(writer, module);
                break;
            case SectionId.Start when module.Start is { } start:
                StartSectionWriter.Write(writer, start);
                break;
            case SectionId.Element:
                ElementSectionWriter.Write(writer, module);
                break;
            case SectionId.DataCount when module.DataCount is { } count:
                DataCountSectionWriter.Write(writer, count);
                break;
            case SectionId.Code:
                CodeSectionWriter.Write(writer, module);
                break;
            case SectionId.Data:
                DataSectionWriter.Write(writer, module);
                break;
        }
    }

    private static int EstimateSize(Module module)
    {
        long size = HeaderSize + 1024;
        foreach (FunctionBody body in module.Code)
        {
            size += body.Bytes.Length + 4;
        }

        foreach (DataSegment data in module.Data)
        {
            size += data.Bytes.Length + 16;
        }

        foreach (CustomSection custom in module.Customs)
        {
            size += custom.Contents.Length + custom.Name.Length + 8;
        }

        return (int)Math.Min(size + (module.Functions.Count * 2L) + (module.Imports.Count * 32L), Array.MaxLength);
    }
}
