using Weft.Wasm.Writing;

namespace Weft.Wasm.Rewriting;

/// <summary>Applies edits to bodies: what lies between them is copied in one piece.</summary>
internal sealed class CodeAssembler(Module module, CodeEdits edits, ReplacementWriter replacements, FunctionShift shift)
{
    /// <summary>Replaces the bodies of the module.</summary>
    public void Run()
    {
        var writer = new ByteWriter(EstimateSize());
        var ends = new int[module.Code.Count];
        for (int i = 0; i < ends.Length; i++)
        {
            WriteBody(writer, i);
            ends[i] = writer.Length;
        }

        // Sliced only now: the buffer may have moved while it grew.
        ReadOnlyMemory<byte> written = writer.Written;
        int start = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            module.Code[i] = new FunctionBody(written[start..ends[i]], module.Code[i].Offset);
            start = ends[i];
        }
    }

    private void WriteBody(ByteWriter writer, int index)
    {
        ReadOnlySpan<byte> body = module.Code[index].Bytes.Span;
        int copied = 0;
        var walker = new EditWalker(module.Code[index], edits.OfBody(index), edits.Replacements, shift);
        while (walker.MoveNext())
        {
            writer.WriteBytes(body[copied..walker.Position]);
            if (walker.Replacement is { } replacement)
            {
                writer.WriteBytes(replacements.Written.Span.Slice(replacement.Start, replacement.Length));
            }
            else
            {
                writer.WriteU32(walker.FunctionIndex);
            }

            copied = walker.Position + walker.OldLength;
        }

        writer.WriteBytes(body[copied..]);
    }

    private int EstimateSize()
    {
        long size = replacements.Length + 64;
        foreach (FunctionBody body in module.Code)
        {
            // Call targets that cross a power of 128 take a byte more.
            size += body.Bytes.Length + (body.Bytes.Length >> 7);
        }

        return (int)Math.Min(size, Array.MaxLength);
    }
}
