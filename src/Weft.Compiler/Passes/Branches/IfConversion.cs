using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Branches;

/// <summary>
/// Makes a choice between two values of a branch around a few cheap instructions, which are then always run. They must have no effect and
/// must not trap: divisions do.
/// </summary>
internal static class IfConversion
{
    private const int MaximumInstructions = 3;
    private const int MaximumSelects = 2;

    /// <summary>Converts all of them; returns whether there were any.</summary>
    public static bool Run(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            changed |= block.Terminator is { Opcode: Opcode.Branch } branch && Convert(block, branch);
        }

        return changed;
    }

    private static bool Convert(Block block, Instruction branch)
    {
        Edge first = branch.Edges[0];
        Edge second = branch.Edges[1];
        bool isFirstArm = IsArm(first);
        bool isSecondArm = IsArm(second);
        Edge firstEnd = isFirstArm ? first.Target.Terminator.Edges[0] : first;
        Edge secondEnd = isSecondArm ? second.Target.Terminator.Edges[0] : second;
        Block merge = firstEnd.Target;
        if (merge != secondEnd.Target || merge == block || first.Target.IsCold || second.Target.IsCold ||
            Size(first, isFirstArm) + Size(second, isSecondArm) > MaximumInstructions || !CanSelect(firstEnd, secondEnd))
        {
            return false;
        }

        Hoist(branch, first, isFirstArm);
        Hoist(branch, second, isSecondArm);
        IRBuilder builder = new(block.Function) { Block = block, Position = branch, Location = branch.Location };
        Value[] arguments = new Value[firstEnd.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            Value ifNotZero = firstEnd.Arguments[i];
            Value ifZero = secondEnd.Arguments[i];
            arguments[i] = RedundantParameters.AreSame(ifNotZero, ifZero) ? ifNotZero : builder.Select(branch.Operands[0], ifNotZero, ifZero);
        }

        block.ReplaceTerminator(new(Opcode.Jump, IRType.None) { Edges = [new Edge(merge, arguments)], Location = branch.Location });
        return true;
    }

    // A block that only this branch leads to, and that goes on to the merge.
    private static bool IsArm(Edge edge) =>
        edge.Target is { IsCold: false, Predecessors.Count: 1, Parameters.Count: 0 } arm && arm.Terminator.Opcode == Opcode.Jump;

    private static int Size(Edge edge, bool isArm)
    {
        int count = 0;
        if (isArm)
        {
            foreach (Instruction instruction in edge.Target)
            {
                if (!instruction.IsTerminator)
                {
                    count += Speculation.IsCheap(instruction) ? 1 : MaximumInstructions + 1;
                }
            }
        }

        return count;
    }

    private static bool CanSelect(Edge first, Edge second)
    {
        int count = 0;
        for (int i = 0; i < first.Arguments.Count; i++)
        {
            Value ifNotZero = first.Arguments[i];
            Value ifZero = second.Arguments[i];
            if (RedundantParameters.AreSame(ifNotZero, ifZero))
            {
                continue;
            }

            if (ifNotZero.Type != ifZero.Type || ifNotZero.Type is IRType.V128 or IRType.Tuple)
            {
                return false;
            }

            count++;
        }

        return count <= MaximumSelects;
    }

    private static void Hoist(Instruction branch, Edge edge, bool isArm)
    {
        if (!isArm)
        {
            return;
        }

        Block arm = edge.Target;
        while (arm.First is { IsTerminator: false } instruction)
        {
            instruction.Remove();
            branch.Block!.InsertBefore(instruction, branch);
        }
    }
}
