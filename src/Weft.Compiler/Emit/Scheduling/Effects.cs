using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Scheduling;

/// <summary>Which instructions may change places.</summary>
internal static class Effects
{
    private const OpcodeEffects Ordered = OpcodeEffects.Reads | OpcodeEffects.Writes | OpcodeEffects.Throws | OpcodeEffects.Synchronizes;
    private const OpcodeEffects Memory = OpcodeEffects.Reads | OpcodeEffects.Writes | OpcodeEffects.Synchronizes;

    /// <summary>What an instruction does that has a place in the order of execution; nothing for a pure one.</summary>
    public static OpcodeEffects Of(Instruction instruction)
    {
        OpcodeEffects effects = instruction.Info.Effects & Ordered;
        return instruction.Access.IsVolatile ? effects | OpcodeEffects.Synchronizes : effects;
    }

    /// <summary>Whether two instructions have to stay in their order.</summary>
    public static bool Conflict(OpcodeEffects first, OpcodeEffects second) =>
        IsBarredBy(first, second) || IsBarredBy(second, first);

    // A read may pass a throw: what it reads is dropped then. A write may not, and what orders accesses passes nothing.
    private static bool IsBarredBy(OpcodeEffects one, OpcodeEffects other) =>
        ((one & OpcodeEffects.Writes) != 0 && (other & (Memory | OpcodeEffects.Throws)) != 0)
        || ((one & OpcodeEffects.Throws) != 0 && (other & (OpcodeEffects.Throws | OpcodeEffects.Synchronizes)) != 0)
        || ((one & OpcodeEffects.Synchronizes) != 0 && (other & Memory) != 0);
}
