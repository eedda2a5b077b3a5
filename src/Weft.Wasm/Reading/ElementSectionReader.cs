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
        module.Elements.Capacity = count;
        for (int i = 0; i < count; i++)
        {
            module.Elements.Add(ReadSegment(ref reader));
        }
    }

    private static ElementSegment ReadSegment(ref ByteReader reader)
    {
        int at = reader.Position;
        uint form = reader.ReadU32();
        if (form > HighestForm)
        {
            reader.Throw($"{form} is not a form of element segment", at);
        }

        // The members are evaluated in the order in which they stand, which is that of the file.
        return new ElementSegment
        {
            Form = form,
            Table = ElementSegment.FormHasTable(form) ? new TableIndex(reader.ReadU32()) : default,
            Offset = ElementSegment.FormMode(form) == SegmentMode.Active ? ExpressionReader.Read(ref reader) : default,
            ElementType = ElementSegment.FormHasElementType(form) ? ReadElementType(ref reader, form) : WasmValueType.FuncRef,
            Functions = ElementSegment.FormHasExpressions(form) ? [] : ReadFunctions(ref reader),
            Expressions = ElementSegment.FormHasExpressions(form) ? ReadExpressions(ref reader) : [],
        };
    }

    private static WasmValueType ReadElementType(ref ByteReader reader, uint form)
    {
        if (ElementSegment.FormHasExpressions(form))
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
        int count = reader.ReadCount("elements");
        if (count == 0)
        {
            return [];
        }

        var functions = new FunctionIndex[count];
        for (int i = 0; i < functions.Length; i++)
        {
            functions[i] = new FunctionIndex(reader.ReadU32());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(functions);
    }

    private static ImmutableArray<ConstantExpression> ReadExpressions(ref ByteReader reader)
    {
        int count = reader.ReadCount("elements");
        if (count == 0)
        {
            return [];
        }

        var expressions = new ConstantExpression[count];
        for (int i = 0; i < expressions.Length; i++)
        {
            expressions[i] = ExpressionReader.Read(ref reader);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(expressions);
    }
}
