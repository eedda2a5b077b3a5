using Weft.Compiler.IR;
using Weft.Compiler.Passes.Simplification;

namespace Weft.Compiler.Passes.Redundancy;

/// <summary>Which values are known to be zero, or not to be, because a branch or a check on each way to here said so.</summary>
internal sealed class KnownConditions(Function function, ValueTable values)
{
    private enum Fact : byte
    {
        None,
        Zero,
        NotZero,
    }

    private readonly Fact[] _facts = new Fact[function.ValueIdBound];
    private readonly List<int> _trail = [];

    /// <summary>How many facts there are.</summary>
    public int Count => _trail.Count;

    /// <summary>Forgets the newest facts until so many are left.</summary>
    public void Leave(int count)
    {
        while (_trail.Count > count)
        {
            _facts[_trail[^1]] = Fact.None;
            _trail.RemoveAt(_trail.Count - 1);
        }
    }

    /// <summary>Learns from the branch that leads to a block, if there is one way in.</summary>
    public void Enter(Block block)
    {
        if (block.Predecessors is [{ Terminator: { Opcode: Opcode.Branch } branch } edge])
        {
            Learn(branch.Operands[0], branch.Edges[0] == edge ? Fact.NotZero : Fact.Zero);
        }
    }

    /// <summary>Applies what is known to an instruction, and learns from it; returns whether it was changed.</summary>
    public bool Apply(Instruction instruction)
    {
        int index = instruction.Opcode switch
        {
            Opcode.ThrowIf or Opcode.Branch => 0,
            Opcode.Select => 2,
            _ => -1,
        };
        if (index < 0 || instruction.Operands[index] is Constant)
        {
            return false;
        }

        Value condition = instruction.Operands[index];
        Fact fact = FactOf(condition);
        if (fact != Fact.None)
        {
            instruction.SetOperand(index, Constant.I32(fact == Fact.Zero ? 0 : 1));
            if (instruction.Opcode == Opcode.ThrowIf && fact == Fact.Zero)
            {
                instruction.Remove();
            }

            return true;
        }

        if (instruction.Opcode == Opcode.ThrowIf)
        {
            Learn(condition, Fact.Zero);
        }

        return false;
    }

    private void Learn(Value condition, Fact fact)
    {
        int id = IdOf(condition);
        if (id >= 0 && _facts[id] == Fact.None)
        {
            _facts[id] = fact;
            _trail.Add(id);
        }

        if (condition is Instruction { Opcode: Opcode.Eqz } negation && negation.Operands[0].Type.IsI32Like())
        {
            Learn(negation.Operands[0], Opposite(fact));
        }
    }

    private Fact FactOf(Value condition)
    {
        int id = IdOf(condition);
        if (id < 0)
        {
            return Fact.None;
        }

        if (_facts[id] != Fact.None || condition is not Instruction instruction)
        {
            return _facts[id];
        }

        if (instruction.Opcode == Opcode.Eqz)
        {
            return Opposite(FactOf(instruction.Operands[0]));
        }

        // The opposite comparison of the same values, also where it is written the other way round.
        if (instruction.Operands.Length == 2 && ComparisonRules.Inverse(instruction.Opcode) is { } inverse && instruction.Operands[0].Type.IsInteger())
        {
            Value[] exchanged = [instruction.Operands[1], instruction.Operands[0]];
            return Opposite(FactOf(inverse, instruction.Operands)) is var fact and not Fact.None ? fact
                : Opposite(FactOf(ComparisonRules.Swapped(inverse), exchanged)) is var other and not Fact.None ? other
                : FactOf(ComparisonRules.Swapped(instruction.Opcode), exchanged);
        }

        return Fact.None;
    }

    private Fact FactOf(Opcode opcode, ReadOnlySpan<Value> operands) =>
        values.FindComparison(opcode, operands) is { } comparison ? _facts[comparison.Id] : Fact.None;

    private static Fact Opposite(Fact fact) => fact switch
    {
        Fact.Zero => Fact.NotZero,
        Fact.NotZero => Fact.Zero,
        _ => Fact.None,
    };

    private static int IdOf(Value value) => value switch
    {
        Instruction instruction => instruction.Id,
        BlockParameter parameter => parameter.Id,
        _ => -1,
    };
}
