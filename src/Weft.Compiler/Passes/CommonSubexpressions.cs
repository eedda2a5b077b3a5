using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.Passes.Redundancy;

namespace Weft.Compiler.Passes;

/// <summary>
/// Removes what was computed, loaded, stored or checked before: along the dominator tree pure instructions, conditions, and loads of what
/// never changes; other memory within a block.
/// </summary>
internal sealed class CommonSubexpressions : IFunctionPass
{
    /// <inheritdoc/>
    public string Name => "common-subexpressions";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        UnreachableBlocks.Remove(function, out bool changed);
        DominatorTree dominators = new(function);
        ValueTable values = new();
        KnownConditions conditions = new(function, values);
        MemoryState memory = new(function);
        Stack<(Block Block, int Values, int Conditions)> stack = new();
        stack.Push((function.Entry, 0, 0));
        while (stack.TryPop(out (Block Block, int Values, int Conditions) scope))
        {
            // What is known below a sibling is forgotten here.
            values.Leave(scope.Values);
            conditions.Leave(scope.Conditions);
            conditions.Enter(scope.Block);
            memory.Clear();
            foreach (Instruction instruction in scope.Block)
            {
                changed |= Visit(instruction, values, conditions, memory);
            }

            for (Block? child = dominators.FirstChild(scope.Block); child is not null; child = dominators.NextSibling(child))
            {
                stack.Push((child, values.Count, conditions.Count));
            }
        }

        return changed;
    }

    private static bool Visit(Instruction instruction, ValueTable values, KnownConditions conditions, MemoryState memory)
    {
        if (conditions.Apply(instruction))
        {
            return true;
        }

        if (Find(instruction, values, memory) is not { } value)
        {
            return false;
        }

        instruction.ReplaceUsesWith(value);
        instruction.Remove();
        return true;
    }

    // What was just stored is known better than what was loaded elsewhere.
    private static Value? Find(Instruction instruction, ValueTable values, MemoryState memory)
    {
        if (instruction is { Opcode: Opcode.Load, Access.IsInvariant: true })
        {
            return memory.Find(instruction) ?? values.FindOrAdd(instruction);
        }

        return (instruction.Info.IsPure ? values.FindOrAdd(instruction) : null) ?? memory.Visit(instruction);
    }
}
