using Weft.Wasm.Instructions;

namespace Weft.Wasm.Rewriting;

/// <summary>Replaces instructions by others that have the same effect on the operand stack.</summary>
/// <remarks>
/// The rewriter asks only about the opcodes that a substitution claims, so that the cost of all other instructions does not depend on
/// the substitutions. An instance keeps no state of a module and may be used by several threads.
/// </remarks>
public abstract class InstructionSubstitution
{
    /// <summary>
    /// The instructions to look at. No two substitutions of one rewrite claim the same, and none claims what refers to functions
    /// (<c>call</c>, <c>return_call</c>, <c>ref.func</c>), which the rewriter changes itself.
    /// </summary>
    public abstract ReadOnlySpan<Opcode> Opcodes { get; }

    /// <summary>Writes what stands in place of an instruction.</summary>
    /// <param name="instruction">The instruction, one of <see cref="Opcodes"/>.</param>
    /// <param name="writer">Takes the replacement.</param>
    /// <returns><see langword="false"/> to leave the instruction; nothing may have been written then.</returns>
    public abstract bool TryReplace(scoped in InstructionReader instruction, ReplacementWriter writer);
}
