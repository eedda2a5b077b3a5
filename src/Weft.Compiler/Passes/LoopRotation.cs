using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.Passes.SlotPromotion;

namespace Weft.Compiler.Passes;

/// <summary>
/// Moves the test at the start of a loop to its end, with a copy of it before the loop: one branch a round in place of two, and what the
/// loop begins with happens whenever it is entered, so that more can move out of it. The header becomes the last block of the loop.
/// </summary>
internal sealed class LoopRotation : IFunctionPass
{
    // Larger headers cost more space than the branch that is saved.
    private const int MaximumCopied = 10;

    /// <inheritdoc/>
    public string Name => "loop-rotation";

    /// <inheritdoc/>
    public bool Run(Function function)
    {
        UnreachableBlocks.Remove(function, out bool changed);
        DominatorTree dominators = new(function);
        LoopForest forest = new(dominators);

        bool isRotated = false;
        List<Block> handlers = function.Blocks.FindAll(static block => block.IsHandler);

        // From the outermost inwards: the blocks that are made for a loop are in none of those inside it, as the forest has it.
        for (int i = forest.Loops.Count - 1; i >= 0; i--)
        {
            if (FindBody(forest.Loops[i], forest) is { } body && !IsCaughtBehind(handlers, forest.Loops[i], forest, dominators))
            {
                Rotate(function, forest.Loops[i], forest, body);
                isRotated = true;
            }
        }

        if (isRotated)
        {
            // Into the order of the function with the new blocks, which are at its end.
            UnreachableBlocks.Remove(function, out _);
        }

        return changed | isRotated;
    }

    // The way from the header into the loop, if the header is the only test: the other way leaves, and the loop ends in a jump back.
    private static Edge? FindBody(Loop loop, LoopForest forest)
    {
        Block header = loop.Header;
        if (header.IsCold || header.Terminator.Opcode != Opcode.Branch || !IsCopied(header))
        {
            return null;
        }

        bool isFirstInside = forest.IsInside(header.Successors[0].Target, loop);
        bool isSecondInside = forest.IsInside(header.Successors[1].Target, loop);
        Edge body = header.Successors[isFirstInside ? 0 : 1];
        if (isFirstInside == isSecondInside || body.Target == header)
        {
            return null;
        }

        foreach (Edge edge in header.Predecessors)
        {
            if (forest.IsInside(edge.Source, loop) && edge.Source.Terminator.Opcode == Opcode.Jump)
            {
                return body;
            }
        }

        return null;
    }

    // Whether a handler of blocks behind the loop may know values of the header: these have two origins then, and nothing brings a handler
    // the right one.
    private static bool IsCaughtBehind(List<Block> handlers, Loop loop, LoopForest forest, DominatorTree dominators)
    {
        foreach (Block handler in handlers)
        {
            if (dominators.Parent(handler) != loop.Header)
            {
                continue;
            }

            foreach (Block covered in handler.Covered)
            {
                if (!forest.IsInside(covered, loop))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsCopied(Block header)
    {
        int count = 0;
        foreach (Instruction instruction in header)
        {
            count++;
            if ((instruction.Info.Effects & OpcodeEffects.Call) == OpcodeEffects.Call || instruction.Opcode is Opcode.AllocateStack or Opcode.Extract)
            {
                return false;
            }
        }

        return count <= MaximumCopied;
    }

    private static void Rotate(Function function, Loop loop, LoopForest forest, Edge body)
    {
        Block header = loop.Header;
        Block target = body.Target;
        Block guard = function.AddBlock();
        Block preheader = function.AddBlock();
        guard.Handler = header.Handler;
        Stack<Block> touched = new([header, target, guard, preheader]);
        if (target.Predecessors.Count > 1 || target.Handler is not null)
        {
            // The target is the header of a loop inside this one, and each has to keep a header of its own. Or what it begins with has to
            // be known to its handler, and so stand before it.
            Block own = function.AddBlock();
            Value[] passed = AddParameters(own, target);
            own.Append(new(Opcode.Jump, IRType.None) { Edges = [new Edge(target, passed)] });
            body.Redirect(own, [.. body.Arguments]);
            touched.Push(own);
        }

        Dictionary<Value, Value> copies = Copy(header, guard);
        for (int i = header.Predecessors.Count - 1; i >= 0; i--)
        {
            Edge edge = header.Predecessors[i];
            if (!forest.IsInside(edge.Source, loop))
            {
                edge.Redirect(guard, [.. edge.Arguments]);
            }
        }

        Edge entry = guard.Successors[header.Successors[0] == body ? 0 : 1];
        Value[] arguments = AddParameters(preheader, body.Target);
        preheader.Append(new(Opcode.Jump, IRType.None) { Edges = [new Edge(body.Target, arguments)] });
        entry.Redirect(preheader, [.. entry.Arguments]);
        Join(function, header, guard, copies, touched);
    }

    private static Value[] AddParameters(Block block, Block like)
    {
        Value[] parameters = new Value[like.Parameters.Count];
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] = block.AddParameter(like.Parameters[i].Type);
            parameters[i].Variable = like.Parameters[i].Variable;
        }

        return parameters;
    }

    private static Dictionary<Value, Value> Copy(Block header, Block guard)
    {
        Dictionary<Value, Value> copies = [];
        Value[] parameters = AddParameters(guard, header);
        for (int i = 0; i < parameters.Length; i++)
        {
            copies.Add(header.Parameters[i], parameters[i]);
        }

        foreach (Instruction instruction in header)
        {
            Value[] operands = new Value[instruction.Operands.Length];
            for (int i = 0; i < operands.Length; i++)
            {
                operands[i] = copies.GetValueOrDefault(instruction.Operands[i], instruction.Operands[i]);
            }

            Edge[] edges = new Edge[instruction.Edges.Count];
            for (int i = 0; i < edges.Length; i++)
            {
                Edge edge = instruction.Edges[i];
                edges[i] = new(edge.Target, [.. edge.Arguments.Select(argument => copies.GetValueOrDefault(argument, argument))]);
            }

            copies.Add(instruction, guard.Append(new(instruction.Opcode, instruction.Type, operands)
            {
                Access = instruction.Access,
                Immediate = instruction.Immediate,
                Symbol = instruction.Symbol,
                Signature = instruction.Signature,
                Edges = edges,
                IsCold = instruction.IsCold,
                Location = instruction.Location,
                Variable = instruction.Variable,
            }));
        }

        return copies;
    }

    // What the header computed has two origins now: whoever uses it elsewhere gets what came along the way taken.
    private static void Join(Function function, Block header, Block guard, Dictionary<Value, Value> copies, Stack<Block> touched)
    {
        List<Value> values = [.. header.Parameters];
        foreach (Instruction instruction in header)
        {
            if (instruction.Type != IRType.None)
            {
                values.Add(instruction);
            }
        }

        SlotVariables variables = new(
            function, values.ConvertAll(static value => value.Type), names: values.ConvertAll(static value => value.Variable));
        for (int i = 0; i < values.Count; i++)
        {
            variables.Write(header, i, values[i]);
            variables.Write(guard, i, copies[values[i]]);
        }

        for (int i = 0; i < values.Count; i++)
        {
            foreach (IValueUser user in values[i].Users.ToArray())
            {
                Block block = user is Instruction instruction ? instruction.Block! : ((Edge)user).Source;
                if (block != header)
                {
                    user.ReplaceOperands(values[i], variables.Read(block, i));
                }
            }
        }

        variables.Complete(touched);
        RedundantParameters.Remove(touched);
    }
}
