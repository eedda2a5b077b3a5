using Weft.Host.Threads;
using Weft.Wasm;
using Weft.Wasm.Instructions;
using Weft.Wasm.Rewriting;

namespace Weft.Host.Compatibility;

/// <summary>Lets the host choose the stacks of Zig's threads: what the stack pointer becomes goes through it.</summary>
internal sealed class ZigStackSubstitution(ZigThreadStart start) : InstructionSubstitution
{
    private static readonly Opcode[] Claimed = [Opcode.GlobalGet, Opcode.GlobalSet, Opcode.CallIndirect];

    private static readonly HostImport Frame = Define(ZigFunctions.Frame, 1);
    private static readonly HostImport Body = Define(ZigFunctions.Body, 2);
    private static readonly HostImport Detach = Define(ZigFunctions.Detach, 1);

    /// <inheritdoc/>
    public override ReadOnlySpan<Opcode> Opcodes => Claimed;

    /// <inheritdoc/>
    public override bool TryReplace(scoped in InstructionReader instruction, ReplacementWriter writer)
    {
        if (!start.TryGetPlace(instruction, out ZigPlace place))
        {
            return false;
        }

        switch (place)
        {
            case ZigPlace.FrameRead:
                writer.WriteIndexed(Opcode.GlobalGet, start.StackPointer);
                writer.WriteCall(Frame);
                return true;
            case ZigPlace.BodyCall:
                writer.WriteIndexed(Opcode.GlobalGet, start.StackPointer);
                writer.WriteIndexed(Opcode.GlobalGet, start.TlsBase);
                writer.WriteCall(Body);
                writer.WriteIndexed(Opcode.GlobalSet, start.StackPointer);
                writer.WriteIndexed(Opcode.CallIndirect, instruction.Index, instruction.SecondIndex);
                return true;
            default:
                writer.WriteCall(Detach);
                writer.WriteIndexed(Opcode.GlobalSet, start.StackPointer);
                return true;
        }
    }

    private static HostImport Define(string name, int parameters) => new(
        WaitFunctions.ModuleName,
        name,
        new FunctionType([.. Enumerable.Repeat(WasmValueType.I32, parameters)], [WasmValueType.I32]));
}
