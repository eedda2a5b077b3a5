using System.Runtime.InteropServices;
using Weft.Wasm.Instructions;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Rewriting;

/// <summary>The move of function indices that imports make when they are inserted before the defined functions.</summary>
/// <param name="First">The first index that moves.</param>
/// <param name="By">How far.</param>
internal readonly record struct FunctionShift(uint First, uint By)
{
    /// <summary>Gives the index after the move.</summary>
    public uint Apply(uint index) => index >= First ? index + By : index;

    /// <summary>Moves every index of a module outside of code and custom sections.</summary>
    public void Apply(Module module)
    {
        if (By == 0)
        {
            return;
        }

        if (module.Start is { } start)
        {
            module.Start = new FunctionIndex(Apply(start.Value));
        }

        foreach (ref Export export in CollectionsMarshal.AsSpan(module.Exports))
        {
            if (export.Kind == ExternalKind.Function)
            {
                export = export with { Index = Apply(export.Index) };
            }
        }

        foreach (ref Table table in CollectionsMarshal.AsSpan(module.Tables))
        {
            table = table with { Initializer = table.Initializer is { } initializer ? Apply(initializer, SectionId.Table) : null };
        }

        foreach (ref Global global in CollectionsMarshal.AsSpan(module.Globals))
        {
            global = global with { Initializer = Apply(global.Initializer, SectionId.Global) };
        }

        foreach (ref ElementSegment segment in CollectionsMarshal.AsSpan(module.Elements))
        {
            segment = Apply(segment);
        }

        foreach (ref DataSegment segment in CollectionsMarshal.AsSpan(module.Data))
        {
            segment = segment with { Offset = Apply(segment.Offset, SectionId.Data) };
        }
    }

    private ElementSegment Apply(ElementSegment segment)
    {
        var functions = new FunctionIndex[segment.Functions.Length];
        for (int i = 0; i < functions.Length; i++)
        {
            functions[i] = new FunctionIndex(Apply(segment.Functions[i].Value));
        }

        var expressions = new ConstantExpression[segment.Expressions.Length];
        for (int i = 0; i < expressions.Length; i++)
        {
            expressions[i] = Apply(segment.Expressions[i], SectionId.Element);
        }

        return segment with
        {
            Offset = Apply(segment.Offset, SectionId.Element),
            Functions = ImmutableCollectionsMarshal.AsImmutableArray(functions),
            Expressions = ImmutableCollectionsMarshal.AsImmutableArray(expressions),
        };
    }

    private ConstantExpression Apply(ConstantExpression expression, SectionId section)
    {
        ByteWriter? writer = null;
        int copied = 0;
        InstructionReader instructions = InstructionReader.ForExpression(expression, section);
        while (instructions.MoveNext())
        {
            if (instructions.Opcode is Opcode.RefFunc or Opcode.Call or Opcode.ReturnCall && instructions.Index >= First)
            {
                writer ??= new ByteWriter(expression.Bytes.Length + 8);
                writer.WriteBytes(expression.Bytes.Span[copied..instructions.ImmediatesStart]);
                writer.WriteU32(Apply(instructions.Index));
                copied = instructions.End;
            }
        }

        if (writer is null)
        {
            return expression;
        }

        writer.WriteBytes(expression.Bytes.Span[copied..]);
        return expression with { Bytes = writer.Written };
    }
}
