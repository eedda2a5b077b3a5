using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Wasm.Reading;

/// <summary>Reads the type section.</summary>
internal static class TypeSectionReader
{
    public const byte Recursive = 0x4E;
    public const byte SubFinal = 0x4F;
    public const byte Sub = 0x50;
    public const byte Array = 0x5E;
    public const byte Struct = 0x5F;
    public const byte Function = 0x60;

    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("types", minimumSize: 2);
        module.Types.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            if (reader.Peek() == Recursive)
            {
                reader.ReadByte();
                int members = reader.ReadCount("members of a recursion group", minimumSize: 2);
                module.RecursionGroups.Add(new RecursionGroup(new TypeIndex((uint)module.Types.Count), members));
                for (int j = 0; j < members; j++)
                {
                    module.Types.Add(ReadSubType(ref reader));
                }
            }
            else
            {
                module.Types.Add(ReadSubType(ref reader));
            }
        }
    }

    private static SubType ReadSubType(ref ByteReader reader)
    {
        byte code = reader.Peek();
        if (code is not (Sub or SubFinal))
        {
            return new SubType(ReadComposite(ref reader));
        }

        reader.ReadByte();
        int count = reader.ReadCount("supertypes");
        ImmutableArray<TypeIndex> supertypes = [];
        if (count > 0)
        {
            var indices = new TypeIndex[count];
            for (int i = 0; i < indices.Length; i++)
            {
                indices[i] = new TypeIndex(reader.ReadU32());
            }

            supertypes = ImmutableCollectionsMarshal.AsImmutableArray(indices);
        }

        return new SubType(code == Sub ? SubTypeForm.Sub : SubTypeForm.SubFinal, supertypes, ReadComposite(ref reader));
    }

    private static CompositeType ReadComposite(ref ByteReader reader)
    {
        int at = reader.Position;
        byte code = reader.ReadByte();
        switch (code)
        {
            case Function:
                ImmutableArray<WasmValueType> parameters = reader.ReadValueTypes("parameters");
                return new FunctionType(parameters, reader.ReadValueTypes("results"));
            case Struct:
                return ReadStruct(ref reader);
            case Array:
                return new ArrayType(ReadField(ref reader));
            default:
                reader.Throw($"0x{code:x2} does not begin a type", at);
                return null!;
        }
    }

    private static StructType ReadStruct(ref ByteReader reader)
    {
        int count = reader.ReadCount("fields", minimumSize: 2);
        if (count == 0)
        {
            return new StructType([]);
        }

        var fields = new FieldType[count];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadField(ref reader);
        }

        return new StructType(ImmutableCollectionsMarshal.AsImmutableArray(fields));
    }

    private static FieldType ReadField(ref ByteReader reader)
    {
        WasmValueType storage = reader.ReadStorageType();
        return new FieldType(storage, reader.ReadMutability());
    }
}
