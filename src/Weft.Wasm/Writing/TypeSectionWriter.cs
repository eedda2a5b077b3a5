using Weft.Wasm.Reading;

namespace Weft.Wasm.Writing;

/// <summary>Writes the type section.</summary>
internal static class TypeSectionWriter
{
    public static void Write(ByteWriter writer, Module module)
    {
        int inGroups = 0;
        foreach (RecursionGroup group in module.RecursionGroups)
        {
            inGroups += group.Count;
        }

        writer.WriteCount(module.Types.Count - inGroups + module.RecursionGroups.Count);
        int next = 0;
        foreach (RecursionGroup group in module.RecursionGroups)
        {
            WriteTypes(writer, module, ref next, (int)group.First.Value);
            writer.WriteByte(TypeSectionReader.Recursive);
            writer.WriteCount(group.Count);
            WriteTypes(writer, module, ref next, (int)group.First.Value + group.Count);
        }

        WriteTypes(writer, module, ref next, module.Types.Count);
    }

    private static void WriteTypes(ByteWriter writer, Module module, ref int next, int end)
    {
        for (; next < end; next++)
        {
            WriteSubType(writer, module.Types[next]);
        }
    }

    private static void WriteSubType(ByteWriter writer, SubType type)
    {
        if (type.Form != SubTypeForm.Plain)
        {
            writer.WriteByte(type.Form == SubTypeForm.Sub ? TypeSectionReader.Sub : TypeSectionReader.SubFinal);
            writer.WriteCount(type.Supertypes.Length);
            foreach (TypeIndex supertype in type.Supertypes)
            {
                writer.WriteU32(supertype.Value);
            }
        }

        switch (type.Composite)
        {
            case FunctionType function:
                writer.WriteByte(TypeSectionReader.Function);
                TypeWriter.WriteValueTypes(writer, function.Parameters);
                TypeWriter.WriteValueTypes(writer, function.Results);
                break;
            case StructType structure:
                writer.WriteByte(TypeSectionReader.Struct);
                writer.WriteCount(structure.Fields.Length);
                foreach (FieldType field in structure.Fields)
                {
                    WriteField(writer, field);
                }

                break;
            case ArrayType array:
                writer.WriteByte(TypeSectionReader.Array);
                WriteField(writer, array.Element);
                break;
        }
    }

    private static void WriteField(ByteWriter writer, FieldType field)
    {
        TypeWriter.WriteValueType(writer, field.Storage);
        writer.WriteByte(field.IsMutable ? (byte)1 : (byte)0);
    }
}
