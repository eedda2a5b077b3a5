namespace Weft.Wasm.Reading;

/// <summary>Reads the binary format.</summary>
/// <remarks>
/// What the format's grammar rules is checked; what its validation rules is left to the engine. Bodies are cut out without being
/// decoded: <see cref="Instructions.CodeChecker"/> does that.
/// </remarks>
public static class ModuleReader
{
    private const int HeaderSize = 8;
    private const uint Magic = 0x6D736100;
    private const uint CoreVersion = 1;
    private const uint ComponentLayer = 1;

    /// <summary>Reads a module.</summary>
    /// <param name="bytes">The file. The module keeps slices of it, so it must not change.</param>
    /// <returns>The module.</returns>
    /// <exception cref="MalformedModuleException">The file is not a well-formed core module.</exception>
    public static Module Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        ReadHeader(ref reader, bytes.Span);
        var module = new Module();
        int rank = -1;
        while (!reader.AtEnd)
        {
            ReadSection(ref reader, module, ref rank);
        }

        if (module.Code.Count != module.Functions.Count)
        {
            reader.Throw($"there is no code section, but the function section announced {module.Functions.Count}");
        }

        if (module.DataCount is { } announced && announced != (uint)module.Data.Count)
        {
            reader.Throw($"there is no data section, but the data count section announced {announced}");
        }

        return module;
    }

    private static void ReadHeader(ref ByteReader reader, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            reader.Throw("the file does not begin with the bytes of a WebAssembly module (00 61 73 6d)", 0);
        }

        reader.Skip(4);
        if (bytes.Length < HeaderSize)
        {
            reader.Throw("the file ends within its version");
        }

        uint version = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (version >> 16 == ComponentLayer)
        {
            reader.Throw("the file is a component of the component model, not a core module");
        }

        if (version != CoreVersion)
        {
            reader.Throw($"the version is {version}, only version 1 is known");
        }

        reader.Skip(4);
    }

    private static void ReadSection(ref ByteReader reader, Module module, ref int rank)
    {
        int start = reader.Position;
        byte code = reader.ReadByte();
        if (code > (byte)SectionId.Tag)
        {
            reader.Throw($"{code} is not a section", start);
        }

        var id = (SectionId)code;
        ByteReader section = reader.ReadRange(reader.ReadSize($"{SectionOrder.Name(id)} section"), id);
        if (id == SectionId.Custom)
        {
            SectionId? after = rank < 0 ? null : SectionOrder.InFile[rank];
            CustomSectionReader.Read(ref section, module, after);
            return;
        }

        int next = SectionOrder.Rank(id);
        if (next <= rank)
        {
            SectionId previous = SectionOrder.InFile[rank];
            reader.Throw(
                next == rank
                    ? $"a second {SectionOrder.Name(id)} section"
                    : $"the {SectionOrder.Name(id)} section stands behind the {SectionOrder.Name(previous)} section",
                start);
        }

        rank = next;
        module.MarkRead(id);
        module.ReadExtents.Add(new SectionExtent(id, string.Empty, section.Offset, section.Remaining));
        ReadContents(ref section, id, module);
        section.ExpectEnd($"{SectionOrder.Name(id)} section");
    }

    private static void ReadContents(ref ByteReader section, SectionId id, Module module)
    {
        switch (id)
        {
            case SectionId.Type:
                TypeSectionReader.Read(ref section, module);
                break;
            case SectionId.Import:
                ImportSectionReader.Read(ref section, module);
                break;
            case SectionId.Function:
                FunctionSectionReader.Read(ref section, module);
                break;
            case SectionId.Table:
                TableSectionReader.Read(ref section, module);
                break;
            case SectionId.Memory:
                MemorySectionReader.Read(ref section, module);
                break;
            case SectionId.Tag:
                TagSectionReader.Read(ref section, module);
                break;
            case SectionId.Global:
                GlobalSectionReader.Read(ref section, module);
                break;
            case SectionId.Export:
                ExportSectionReader.Read(ref section, module);
                break;
            case SectionId.Start:
                StartSectionReader.Read(ref section, module);
                break;
            case SectionId.Element:
                ElementSectionReader.Read(ref section, module);
                break;
            case SectionId.DataCount:
                DataCountSectionReader.Read(ref section, module);
                break;
            case SectionId.Code:
                CodeSectionReader.Read(ref section, module);
                break;
            case SectionId.Data:
                DataSectionReader.Read(ref section, module);
                break;
        }
    }
}
