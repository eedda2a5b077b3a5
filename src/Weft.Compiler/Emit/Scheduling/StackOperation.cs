using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Scheduling;

/// <summary>What a <see cref="StackOperation"/> does.</summary>
internal enum StackOperationKind : byte
{
    /// <summary>Nothing: the beginning of a block or the end of an edge, so that each takes up time.</summary>
    Mark,

    /// <summary>Pushes a value from its local.</summary>
    Get,

    /// <summary>Pops a value into its local.</summary>
    Set,

    /// <summary>Puts a value into its local and leaves it on the stack.</summary>
    Tee,

    /// <summary>Pops a value that nobody wants.</summary>
    Drop,

    /// <summary>Pushes a constant, an address of a symbol or of a slot.</summary>
    Push,

    /// <summary>Pushes the frame's address: the slot's offset is part of the access that follows.</summary>
    PushFrame,

    /// <summary>Pops an instruction's operands, does it, and pushes its results.</summary>
    Execute,

    /// <summary>Pops an address and pushes some bytes from there: part of a copy.</summary>
    LoadPiece,

    /// <summary>Pops an address and bytes and puts them there.</summary>
    StorePiece,
}

/// <summary>
/// One step of a body before its locals are known: WebAssembly's stack machine with values in place of locals. The place of a step in
/// the <see cref="Schedule"/> is its time, which live ranges are measured in.
/// </summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">The value, the instruction, or the address that a piece belongs to.</param>
/// <param name="Width">Bytes of a piece.</param>
/// <param name="Offset">Where a piece begins.</param>
internal readonly record struct StackOperation(StackOperationKind Kind, Value? Value = null, byte Width = 0, int Offset = 0);
