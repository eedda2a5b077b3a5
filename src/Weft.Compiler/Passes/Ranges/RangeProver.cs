using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.Passes.Simplification;

namespace Weft.Compiler.Passes.Ranges;

/// <summary>
/// Proves comparisons of 32-bit integers from facts that dominate them. Nothing is assumed of lengths: what is proved holds for all
/// values of what is not known.
/// </summary>
internal sealed class RangeProver(DominatorTree dominators)
{
    private const int MaximumDepth = 4;

    private readonly DominatingFacts _facts = new(dominators);

    /// <summary>Whether a comparison holds, or does not, before an instruction is run; null where neither is known.</summary>
    public bool? Decide(Instruction comparison, Instruction at)
    {
        Value left = comparison.Operands[0];
        Value right = comparison.Operands[1];
        if (!left.Type.IsI32Like())
        {
            return null;
        }

        return comparison.Opcode switch
        {
            Opcode.GeU when IsBelow(left, right, at) => false,
            Opcode.LtU when IsBelow(left, right, at) => true,
            Opcode.LeU when IsBelow(right, left, at) => false,
            Opcode.GtU when IsBelow(right, left, at) => true,
            Opcode.LtS when right is Constant { Bits: <= 0 } && IsNotNegative(left, at, 0) => false,
            Opcode.GeS when right is Constant { Bits: <= 0 } && IsNotNegative(left, at, 0) => true,
            _ => null,
        };
    }

    // left < right, unsigned.
    private bool IsBelow(Value left, Value right, Instruction at)
    {
        if (right is Constant bound && KnownBits.Possible(left) < ((ulong)bound.Bits & uint.MaxValue))
        {
            return true;
        }

        List<ComparisonFact> facts = [];
        _facts.Collect(left, at, facts);
        foreach (ComparisonFact fact in facts)
        {
            bool isSigned = fact.Opcode == Opcode.LtS;
            if ((isSigned || fact.Opcode == Opcode.LtU) && IsNotAbove(fact.Right, right, isSigned) &&
                (!isSigned || IsNotNegative(left, at, 0)))
            {
                return true;
            }
        }

        return CountsDownFrom(left, right) && IsNotNegative(left, at, 0);
    }

    // first <= second. With 0 <= left < first, signed, both are positive, so that the unsigned comparison is the same.
    private static bool IsNotAbove(Value first, Value second, bool isSigned)
    {
        if (RedundantParameters.AreSame(first, second))
        {
            return true;
        }

        return first is Constant left && second is Constant right &&
            (isSigned ? left.Bits <= right.Bits : (uint)left.Bits <= (uint)right.Bits);
    }

    private bool IsNotNegative(Value value, Instruction at, int depth)
    {
        if (KnownBits.IsNotNegative(value))
        {
            return true;
        }

        if (depth == MaximumDepth || !value.Type.IsI32Like())
        {
            return false;
        }

        List<ComparisonFact> facts = [];
        _facts.Collect(value, at, facts);
        foreach (ComparisonFact fact in facts)
        {
            bool proves = fact switch
            {
                { Opcode: Opcode.GeS, Right: Constant { Bits: >= 0 } } => true,
                { Opcode: Opcode.GtS, Right: Constant { Bits: >= -1 } } => true,
                { Opcode: Opcode.LtU or Opcode.LeU, Right: Constant { Bits: >= 0 } } => true,
                _ => false,
            };
            if (proves)
            {
                return true;
            }
        }

        return value is BlockParameter parameter && parameter.Block != parameter.Block.Function.Entry && CountsUpFromZero(parameter, depth);
    }

    // Each way in brings something that is not negative, or the parameter itself and something positive without overflow.
    private bool CountsUpFromZero(BlockParameter parameter, int depth)
    {
        int index = IndexOf(parameter);
        foreach (Edge edge in parameter.Block.Predecessors)
        {
            Value argument = edge.Arguments[index];
            bool isSound = argument == parameter || (Step(argument, parameter) is > 0 and long step
                ? CannotOverflow(parameter, (Instruction)argument, step)
                : dominators.Order.IsReachable(edge.Source) && !dominators.IsBackEdge(edge) && IsNotNegative(argument, edge.Terminator!, depth + 1));
            if (!isSound)
            {
                return false;
            }
        }

        return true;
    }

    // Where the addition is run the parameter is less than something, so that it is not the greatest number there is.
    private bool CannotOverflow(BlockParameter parameter, Instruction sum, long step)
    {
        List<ComparisonFact> facts = [];
        _facts.Collect(parameter, sum, facts);
        foreach (ComparisonFact fact in facts)
        {
            bool proves = fact switch
            {
                { Opcode: Opcode.LtS, Right: Constant bound } => bound.Bits - 1 + step <= int.MaxValue,
                { Opcode: Opcode.LeS, Right: Constant bound } => bound.Bits + step <= int.MaxValue,
                { Opcode: Opcode.LtU, Right: Constant { Bits: >= 0 } bound } => bound.Bits - 1 + step <= int.MaxValue,
                { Opcode: Opcode.LtS } => step == 1,
                _ => false,
            };
            if (proves)
            {
                return true;
            }
        }

        return false;
    }

    // Whether a value is a parameter that begins as length - 1 and only becomes less, and is not negative when it does. Then it is at most
    // length - 1 as a signed number; where it is not negative neither is that, so that it is less than the length, unsigned.
    private bool CountsDownFrom(Value value, Value length)
    {
        if (value is not BlockParameter parameter || parameter.Block == parameter.Block.Function.Entry)
        {
            return false;
        }

        int index = IndexOf(parameter);
        foreach (Edge edge in parameter.Block.Predecessors)
        {
            Value argument = edge.Arguments[index];
            bool isSound = Step(argument, parameter) is < 0
                ? IsNotNegative(parameter, (Instruction)argument, MaximumDepth - 1)
                : argument is Instruction { Opcode: Opcode.Add } start && start.Operands[0] == length && start.Operands[1] is Constant { Bits: -1 };
            if (!isSound)
            {
                return false;
            }
        }

        return true;
    }

    private static long? Step(Value argument, BlockParameter parameter) =>
        argument is Instruction { Opcode: Opcode.Add } sum && sum.Operands[0] == parameter && sum.Operands[1] is Constant step ? step.Bits : null;

    private static int IndexOf(BlockParameter parameter)
    {
        int index = 0;
        while (parameter.Block.Parameters[index] != parameter)
        {
            index++;
        }

        return index;
    }
}
