namespace Weft.Wasm.Writing;

/// <summary>Writes the element section.</summary>
internal static class ElementSectionWriter
{
    private const byte FunctionKind = 0;

    public static void Write(ByteWriter writer, Module module)
    {
        writer.WriteCount(module.Elements.Count);
        foreach (ElementSegment segment in module.Elements)
        {
            WriteSegment(writer, segment);
        }
    }

    private static void WriteSegment(ByteWriter writer, ElementSegment segment)
    {
        writer.WriteU32(segment.Form);
        if (segment.HasTable)
        {
            writer.WriteU32(segment.Table.Value);
        }

        writer.WriteBytes(segment.Offset.Bytes.Span);
        if (segment.HasElementType)
        {
            if (segment.HasExpressions)
            {
                TypeWriter.WriteValueType(writer, segment.ElementType);
            }
            else
            {
                writer.WriteByte(FunctionKind);
            }
        }

        WriteElements(writer, segment);
    }

    private static void WriteElements(ByteWriter writer, ElementSegment segment)
    {
        if (segment.HasExpressions)
        {
            writer.WriteCount(segment.Expressions.Length);
            foreach (ConstantExpression expression in segment.Expressions)
            {
                writer.WriteBytes(expression.Bytes.Span);
            }
        }
        else
        {
            writer.WriteCount(segment.Functions.Length);
            foreach (FunctionIndex function in segment.Functions)
            {
                writer.WriteU32(function.Value);
            }
        }
    }
}
