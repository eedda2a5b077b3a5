using Weft.Wasm.Reading;

namespace Weft.Wasm.Instructions;

/// <summary>Decodes every body of a module and checks what the grammar of the binary format rules for code.</summary>
/// <remarks>Types, labels and indices are the validator's business and are not looked at.</remarks>
public static class CodeChecker
{
    /// <summary>Checks all bodies.</summary>
    /// <param name="module">The module.</param>
    /// <exception cref="MalformedModuleException">A body is malformed.</exception>
    public static void Check(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var blocks = new BlockStack();
        uint index = (uint)module.CountImports(ExternalKind.Function);
        foreach (FunctionBody body in module.Code)
        {
            CheckBody(body, new FunctionIndex(index++), hasDataCount: module.DataCount is not null, blocks);
        }
    }

    private static void CheckBody(FunctionBody body, FunctionIndex function, bool hasDataCount, BlockStack blocks)
    {
        blocks.Clear();
        InstructionReader instructions = InstructionReader.ForBody(body, function);
        while (instructions.MoveNext())
        {
            Opcode opcode = instructions.Opcode;
            if (!hasDataCount && opcode is Opcode.MemoryInit or Opcode.DataDrop or Opcode.ArrayNewData or Opcode.ArrayInitData)
            {
                // Code must be decodable in one pass, so the number of segments has to stand before it.
                instructions.Throw($"{OpcodeTable.GetName(opcode)} needs a data count section");
            }

            if (blocks.Follow(opcode) is { } mistake)
            {
                instructions.Throw(mistake);
            }

            if (blocks.IsClosed && instructions.End < body.Bytes.Length)
            {
                instructions.Throw("instructions follow the end of the function");
            }
        }

        if (!blocks.IsClosed)
        {
            throw new MalformedModuleException(body.Offset + body.Bytes.Length, SectionId.Code, function, "the function body has no end");
        }
    }
}
