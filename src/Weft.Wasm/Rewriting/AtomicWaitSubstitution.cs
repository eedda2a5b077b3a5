using System.Collections.Immutable;
using Weft.Wasm.Instructions;

namespace Weft.Wasm.Rewriting;

/// <summary>Turns waits and notifications on shared memories into calls of the embedder.</summary>
/// <remarks>
/// The operands stay where they are; the memory and the static offset follow them as two more arguments:
/// <c>wait32(address, expected: i32, timeout: i64, memory: i32, offset: i64) -> i32</c>, <c>wait64</c> with an <c>i64</c> expected, and
/// <c>notify(address, count: i32, memory: i32, offset: i64) -> i32</c>. The address is an <c>i32</c>; for memories with 64-bit
/// addresses it is an <c>i64</c> and the names end in <c>_64</c>. On an unshared memory waiting traps and notifying gives 0 in the
/// engine, so these instructions stay.
/// </remarks>
public sealed class AtomicWaitSubstitution : InstructionSubstitution
{
    /// <summary>The first name of the imports.</summary>
    public const string ImportModule = "weft";

    private static readonly Opcode[] Claimed = [Opcode.MemoryAtomicWait32, Opcode.MemoryAtomicWait64, Opcode.MemoryAtomicNotify];

    private static readonly WasmValueType I32 = WasmValueType.I32;
    private static readonly WasmValueType I64 = WasmValueType.I64;

    /// <summary><c>memory.atomic.wait32</c>.</summary>
    public static HostImport Wait32 { get; } = Define("wait32", I32, I32, I64, I32, I64);

    /// <summary><c>memory.atomic.wait64</c>.</summary>
    public static HostImport Wait64 { get; } = Define("wait64", I32, I64, I64, I32, I64);

    /// <summary><c>memory.atomic.notify</c>.</summary>
    public static HostImport Notify { get; } = Define("notify", I32, I32, I32, I64);

    /// <summary><c>memory.atomic.wait32</c> on a memory with 64-bit addresses.</summary>
    public static HostImport Wait32On64 { get; } = Define("wait32_64", I64, I32, I64, I32, I64);

    /// <summary><c>memory.atomic.wait64</c> on a memory with 64-bit addresses.</summary>
    public static HostImport Wait64On64 { get; } = Define("wait64_64", I64, I64, I64, I32, I64);

    /// <summary><c>memory.atomic.notify</c> on a memory with 64-bit addresses.</summary>
    public static HostImport NotifyOn64 { get; } = Define("notify_64", I64, I32, I32, I64);

    /// <inheritdoc/>
    public override ReadOnlySpan<Opcode> Opcodes => Claimed;

    /// <inheritdoc/>
    public override bool TryReplace(scoped in InstructionReader instruction, ReplacementWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (writer.FindMemory(new MemoryIndex(instruction.Index)) is not { IsShared: true } memory)
        {
            return false;
        }

        writer.WriteI32((int)instruction.Index);
        writer.WriteI64(instruction.Value);
        writer.WriteCall(instruction.Opcode switch
        {
            Opcode.MemoryAtomicWait32 => memory.Is64 ? Wait32On64 : Wait32,
            Opcode.MemoryAtomicWait64 => memory.Is64 ? Wait64On64 : Wait64,
            _ => memory.Is64 ? NotifyOn64 : Notify,
        });
        return true;
    }

    private static HostImport Define(string name, params ImmutableArray<WasmValueType> parameters) =>
        new(ImportModule, name, new FunctionType(parameters, [I32]));
}
