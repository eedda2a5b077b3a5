using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Branches;

/// <summary>Branches and switches whose way is known, or that have a simpler form; and blocks that end before their terminator.</summary>
internal static class Terminators
{
    /// <summary>Simplifies each block's end; returns whether anything changed.</summary>
    public static bool Simplify(Function function)
    {
        bool changed = false;
        for (int i = 0; i < function.Blocks.Count; i++)
        {
            Block block = function.Blocks[i];
            changed |= CutOff(block) || SimplifyTerminator(block);
        }

        return changed;
    }

    /// <summary>Whether two edges do the same.</summary>
    public static bool AreSame(Edge first, Edge second)
    {
        if (first.Target != second.Target)
        {
            return false;
        }

        for (int i = 0; i < first.Arguments.Count; i++)
        {
            if (!RedundantParameters.AreSame(first.Arguments[i], second.Arguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A jump that does what an edge does.</summary>
    public static Instruction JumpLike(Edge edge, SourceLocation? location) =>
        new(Opcode.Jump, IRType.None) { Edges = [Copy(edge)], Location = location };

    /// <summary>An edge that does the same, for another terminator.</summary>
    public static Edge Copy(Edge edge) => new(edge.Target, [.. edge.Arguments]);

    // Nothing after a call that does not return is run.
    private static bool CutOff(Block block)
    {
        foreach (Instruction instruction in block)
        {
            bool isEnd = instruction.Opcode switch
            {
                Opcode.ThrowIf => instruction.Operands[0] is Constant { IsZero: false },
                Opcode.Throw => instruction.Next!.Opcode != Opcode.Unreachable,
                Opcode.Call => ((FunctionSymbol)instruction.Symbol!).DoesNotReturn && instruction.Next!.Opcode != Opcode.Unreachable,
                _ => false,
            };
            if (!isEnd)
            {
                continue;
            }

            while (block.Last != instruction)
            {
                // Blocks beyond may use what goes; they cannot be reached any more.
                block.Last!.Remove();
            }

            SourceLocation? location = instruction.Location;
            if (instruction.Opcode == Opcode.ThrowIf)
            {
                FunctionSymbol helper = (FunctionSymbol)instruction.Symbol!;
                instruction.Remove();
                block.Append(new(Opcode.Call, IRType.None) { Symbol = helper, Signature = helper.Signature, IsCold = true, Location = location });
            }

            block.Append(new(Opcode.Unreachable, IRType.None) { Location = location });
            return true;
        }

        return false;
    }

    private static bool SimplifyTerminator(Block block)
    {
        Instruction terminator = block.Terminator;
        Instruction? replacement = terminator.Opcode switch
        {
            Opcode.Branch => SimplifyBranch(block, terminator),
            Opcode.Switch => SimplifySwitch(terminator),
            _ => null,
        };
        if (replacement is not null)
        {
            block.ReplaceTerminator(replacement);
        }

        return replacement is not null;
    }

    private static Instruction? SimplifyBranch(Block block, Instruction branch)
    {
        Value condition = branch.Operands[0];
        if (condition is Constant constant)
        {
            return JumpLike(branch.Edges[constant.IsZero ? 1 : 0], branch.Location);
        }

        if (AreSame(branch.Edges[0], branch.Edges[1]))
        {
            return JumpLike(branch.Edges[0], branch.Location);
        }

        if (condition is Instruction { Opcode: Opcode.Eqz } negation && negation.Operands[0].Type.IsI32Like())
        {
            return new(Opcode.Branch, IRType.None, negation.Operands[0])
            {
                Edges = [Copy(branch.Edges[1]), Copy(branch.Edges[0])],
                Location = branch.Location,
            };
        }

        return ThrowIf(block, branch, condition);
    }

    // A branch to nothing but a helper that throws is a check.
    private static Instruction? ThrowIf(Block block, Instruction branch, Value condition)
    {
        for (int way = 0; way < 2; way++)
        {
            Block target = branch.Edges[way].Target;
            if (target.Parameters.Count != 0 || target.Handler != block.Handler || branch.Edges[1 - way].Target == target ||
                target.First is not { Opcode: Opcode.Call, Symbol: FunctionSymbol { DoesNotReturn: true, Signature.Parameters.Count: 0 } helper } call ||
                call.Next!.Opcode != Opcode.Unreachable)
            {
                continue;
            }

            IRBuilder builder = new(block.Function) { Block = block, Position = branch, Location = call.Location };
            builder.ThrowIf(way == 0 ? condition : builder.Unary(Opcode.Eqz, condition), helper);
            return JumpLike(branch.Edges[1 - way], branch.Location);
        }

        return null;
    }

    private static Instruction? SimplifySwitch(Instruction @switch)
    {
        IReadOnlyList<Edge> edges = @switch.Edges;
        Value index = @switch.Operands[0];
        if (index is Constant constant)
        {
            return JumpLike(edges[(int)Math.Min((uint)constant.Bits, (uint)edges.Count - 1)], @switch.Location);
        }

        int useful = edges.Count;
        while (useful > 1 && AreSame(edges[useful - 2], edges[^1]))
        {
            useful--;
        }

        if (useful == 1)
        {
            return JumpLike(edges[^1], @switch.Location);
        }

        if (useful == 2)
        {
            return new(Opcode.Branch, IRType.None, index) { Edges = [Copy(edges[^1]), Copy(edges[0])], Location = @switch.Location };
        }

        if (useful == edges.Count)
        {
            return null;
        }

        List<Edge> kept = [];
        for (int i = 0; i < useful - 1; i++)
        {
            kept.Add(Copy(edges[i]));
        }

        kept.Add(Copy(edges[^1]));
        return new(Opcode.Switch, IRType.None, index) { Edges = kept, Location = @switch.Location };
    }
}
