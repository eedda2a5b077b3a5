using Weft.Host.Threads;
using Weft.Wasm;
using Weft.Wasm.Instructions;
using Weft.Wasm.Rewriting;

namespace Weft.Host.Compatibility;

/// <summary>Hands the last store of Zig's threads to the host; treats all other stores as for every module.</summary>
internal sealed class ZigStoreSubstitution(ZigThreadStart start) : InstructionSubstitution
{
    private static readonly HostImport Exit = new(
        WaitFunctions.ModuleName, ZigFunctions.Exit, new FunctionType([WasmValueType.I32, WasmValueType.I32], []));

    private readonly AtomicStoreSubstitution _others = new();

    /// <inheritdoc/>
    public override ReadOnlySpan<Opcode> Opcodes => _others.Opcodes;

    /// <inheritdoc/>
    public override bool TryReplace(scoped in InstructionReader instruction, ReplacementWriter writer)
    {
        if (!start.TryGetPlace(instruction, out _))
        {
            return _others.TryReplace(instruction, writer);
        }

        writer.WriteCall(Exit);
        return true;
    }
}
