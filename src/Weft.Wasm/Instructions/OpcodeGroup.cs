namespace Weft.Wasm.Instructions;

/// <summary>One file of the opcode table: the instructions of one feature.</summary>
/// <param name="Feature">What the instructions belong to.</param>
/// <param name="Page">Their page.</param>
/// <param name="Rows">
/// A line each: the number in hexadecimal, the name of the text format, and where there are immediates the word for them; for memory
/// accesses also the natural alignment in bytes.
/// </param>
internal sealed record OpcodeGroup(WasmFeature Feature, ushort Page, string Rows);
