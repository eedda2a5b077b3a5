using System.Runtime.InteropServices;
using Weft.Compiler.Emit.Structure;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Scheduling;

/// <summary>
/// How many operands each value is that is worked out in the end: what only feeds values that nobody wants is not wanted either.
/// Several extractions of one result are the first of them.
/// </summary>
internal sealed class UseCounts
{
    private readonly int[] _counts;
    private readonly Dictionary<Instruction, Instruction?[]> _results = [];
    private readonly ControlFlow _flow;
    private readonly Stack<Value> _work = new();

    public UseCounts(Function function, ControlFlow flow)
    {
        _flow = flow;
        _counts = new int[function.ValueIdBound];
        foreach (Block block in flow.Order)
        {
            foreach (Instruction instruction in block)
            {
                if (!instruction.IsRemovable)
                {
                    Count(instruction);
                }
            }
        }

        while (_work.TryPop(out Value? value))
        {
            if (value is Instruction instruction)
            {
                if (instruction.IsRemovable)
                {
                    Count(instruction);
                }
            }
            else
            {
                CountArguments((BlockParameter)value);
            }
        }
    }

    /// <summary>The number of operands that are a value.</summary>
    public int Of(Value value) => IdOf(Resolve(value)) is var id and >= 0 ? _counts[id] : 0;

    /// <summary>The value that stands for a value: another one only for a repeated extraction.</summary>
    public Value Resolve(Value value)
    {
        if (value is not Instruction { Opcode: Opcode.Extract } extract)
        {
            return value;
        }

        Instruction call = (Instruction)extract.Operands[0];
        ref Instruction?[]? results = ref CollectionsMarshal.GetValueRefOrAddDefault(_results, call, out _);
        results ??= new Instruction?[call.Signature!.Results.Count];
        return results[extract.Immediate] ??= extract;
    }

    /// <summary>The extraction of a result of a call that is wanted, or null.</summary>
    public Instruction? Result(Instruction call, int index) =>
        _results.TryGetValue(call, out Instruction?[]? results) && results[index] is { } result && Of(result) > 0 ? result : null;

    /// <summary>The number of a value that can be in a local; -1 for one that is made anew at each use.</summary>
    public static int IdOf(Value value) => value switch
    {
        Instruction instruction => instruction.Id,
        BlockParameter parameter => parameter.Id,
        _ => -1,
    };

    private void Count(Instruction instruction)
    {
        foreach (Value operand in instruction.Operands)
        {
            Count(operand);
        }
    }

    private void CountArguments(BlockParameter parameter)
    {
        int index = 0;
        while (parameter.Block.Parameters[index] != parameter)
        {
            index++;
        }

        foreach (Edge edge in parameter.Block.Predecessors)
        {
            if (_flow.Number(edge.Source) >= 0)
            {
                Count(edge.Arguments[index]);
            }
        }
    }

    private void Count(Value operand)
    {
        Value value = Resolve(operand);
        int id = IdOf(value);
        if (id >= 0 && _counts[id]++ == 0)
        {
            _work.Push(value);
        }
    }
}
