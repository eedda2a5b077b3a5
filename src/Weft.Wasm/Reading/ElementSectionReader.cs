using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft.Wasm.Reading;

/// <summary>Reads the element section.</summary>
internal static class ElementSectionReader
{
    private const uint HighestForm = 7;

    public static void Read(ref ByteReader reader, Module module)
    {
        int count = reader.ReadCount("element segments", minimumSize: 2);
        for (int i = 0; i < count; i++)
        {
            module.Elements.Add(ReadSegment(ref reader));
        }
    }

    private static ElementSegment ReadSegment(ref ByteReader reader)
    {
        int at = reader.Position;
        var segment = new ElementSegment { Form = reader.ReadU32() };
        if (segment.Form > HighestForm)
        {
            reader.Throw($"{segment.Form} is not a form of element segment", at);
        }

        // Evaluated in the order of the file.
        return segment with
        {
            Table = segment.HasTable ? new TableIndex(reader.ReadU32()) : default,
            Offset = segment.Mode == SegmentMode.Active ? ExpressionReader.Read(ref reader) : default,
            ElementType = ReadElementType(ref reader, segment),
            Functions = segment.HasExpressions ? [] : ReadFunctions(ref reader),
            Expressions = segment.HasExpressions ? ReadExpressions(ref reader) : [],
        };
    }

    private static WasmValueType ReadElementType(ref ByteReader reader, ElementSegment segment)
    {
        if (!segment.HasElementType)
        {
            return WasmValueType.FuncRef;
        }

        if (segment.HasExpressions)
        {
            return reader.ReadReferenceType();
        }

        int at = reader.Position;
        byte kind = reader.ReadByte();
        if (kind != 0)
        {
            reader.Throw($"0x{kind:x2} is not a kind of element", at);
        }

        return WasmValueType.FuncRef;
    }

    private static ImmutableArray<FunctionIndex> ReadFunctions(ref ByteReader reader)
    {
        var functions = new FunctionIndex[reader.ReadCount("elements")];
        for (int i = 0; i < functions.Length; i++)
        {
            functions[i] = new FunctionIndex(reader.ReadU32());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(functions);
    }

    private static ImmutableArray<ConstantExpression> ReadExpressions(ref ByteReader reader)
    {
        var expressions = new ConstantExpression[reader.ReadCount("elements")];
        for (int i = 0; i < expressions.Length; i++)
        {
            expressions[i] = ExpressionReader.Read(ref reader);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(expressions);
    }
}
