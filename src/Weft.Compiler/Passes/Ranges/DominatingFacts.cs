using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.Passes.Simplification;

namespace Weft.Compiler.Passes.Ranges;

/// <summary>A comparison with a value on the left that holds.</summary>
internal readonly record struct ComparisonFact(Opcode Opcode, Value Right);

/// <summary>Finds the comparisons of a value that hold at an instruction, because a branch or a check that dominates it said so.</summary>
internal readonly struct DominatingFacts(DominatorTree dominators)
{
    // A value compared more often is one of those that everything is compared with, as a length may be.
    private const int MaximumUsers = 64;
    private const int MaximumDistance = 64;

    /// <summary>Collects the comparisons of a value that hold before an instruction is run.</summary>
    public void Collect(Value value, Instruction at, List<ComparisonFact> facts)
    {
        if (value.Users.Length > MaximumUsers)
        {
            return;
        }

        foreach (IValueUser user in value.Users)
        {
            if (user is not Instruction { Operands.Length: 2 } comparison || comparison.Opcode is < Opcode.Eq or > Opcode.GeU)
            {
                continue;
            }

            bool isLeft = comparison.Operands[0] == value;
            Opcode opcode = isLeft ? comparison.Opcode : ComparisonRules.Swapped(comparison.Opcode);
            Value right = comparison.Operands[isLeft ? 1 : 0];
            if (OutcomeOf(comparison, at) is { } holds && (holds ? opcode : ComparisonRules.Inverse(opcode)) is { } known)
            {
                facts.Add(new(known, right));
            }
        }
    }

    private bool? OutcomeOf(Instruction condition, Instruction at)
    {
        foreach (IValueUser user in condition.Users)
        {
            if (user is not Instruction instruction || instruction == at)
            {
                continue;
            }

            if (instruction.Opcode == Opcode.ThrowIf && IsBefore(instruction, at))
            {
                return false;
            }

            if (instruction.Opcode == Opcode.Branch)
            {
                for (int way = 0; way < 2; way++)
                {
                    Block target = instruction.Edges[way].Target;
                    if (target.Predecessors.Count == 1 && dominators.Dominates(target, at.Block!))
                    {
                        return way == 0;
                    }
                }
            }
        }

        return null;
    }

    private bool IsBefore(Instruction first, Instruction second)
    {
        if (first.Block != second.Block)
        {
            return dominators.Dominates(first.Block!, second.Block!);
        }

        Instruction? previous = second.Previous;
        for (int i = 0; i < MaximumDistance && previous is not null; i++)
        {
            if (previous == first)
            {
                return true;
            }

            previous = previous.Previous;
        }

        return false;
    }
}
