using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Redundancy;

/// <summary>
/// The pure instructions, and the loads of what never changes, that have been computed on each way to here. A hash table whose newest entries can
/// be taken out again when a subtree of the dominator tree is left.
/// </summary>
internal sealed class ValueTable
{
    private int[] _buckets = new int[64];
    private readonly List<(Instruction Instruction, int Hash, int Next)> _entries = [];

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Takes the newest entries out until so many are left.</summary>
    public void Leave(int count)
    {
        while (_entries.Count > count)
        {
            (_, int hash, int next) = _entries[^1];
            _buckets[hash & (_buckets.Length - 1)] = next;
            _entries.RemoveAt(_entries.Count - 1);
        }
    }

    /// <summary>An instruction that computes the same; null where there was none, and then this one is it.</summary>
    public Instruction? FindOrAdd(Instruction instruction)
    {
        int hash = HashOf(instruction.Opcode, instruction.Type, instruction.Immediate + (int)instruction.Access.Offset, instruction.Operands);
        for (int i = _buckets[hash & (_buckets.Length - 1)]; i != 0; i = _entries[i - 1].Next)
        {
            Instruction other = _entries[i - 1].Instruction;
            if (_entries[i - 1].Hash == hash && other.Type == instruction.Type && other.Immediate == instruction.Immediate &&
                other.Access == instruction.Access && other.Symbol == instruction.Symbol && IsSame(other, instruction.Opcode, instruction.Operands))
            {
                return other;
            }
        }

        if (_entries.Count == _buckets.Length)
        {
            Grow();
        }

        int bucket = hash & (_buckets.Length - 1);
        _entries.Add((instruction, hash, _buckets[bucket]));
        _buckets[bucket] = _entries.Count;
        return null;
    }

    /// <summary>A comparison of two values that has been computed, or null.</summary>
    public Instruction? FindComparison(Opcode opcode, ReadOnlySpan<Value> operands)
    {
        int hash = HashOf(opcode, IRType.I32, 0, operands);
        for (int i = _buckets[hash & (_buckets.Length - 1)]; i != 0; i = _entries[i - 1].Next)
        {
            if (_entries[i - 1].Hash == hash && IsSame(_entries[i - 1].Instruction, opcode, operands))
            {
                return _entries[i - 1].Instruction;
            }
        }

        return null;
    }

    private static bool IsSame(Instruction instruction, Opcode opcode, ReadOnlySpan<Value> operands)
    {
        ReadOnlySpan<Value> others = instruction.Operands;
        if (instruction.Opcode != opcode || others.Length != operands.Length)
        {
            return false;
        }

        if (AreSame(others, operands))
        {
            return true;
        }

        return (instruction.Info.Effects & OpcodeEffects.Commutative) != 0 &&
            RedundantParameters.AreSame(others[0], operands[1]) && RedundantParameters.AreSame(others[1], operands[0]);
    }

    private static bool AreSame(ReadOnlySpan<Value> first, ReadOnlySpan<Value> second)
    {
        for (int i = 0; i < first.Length; i++)
        {
            if (!RedundantParameters.AreSame(first[i], second[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Operands are added up, so that their order does not matter where it means nothing. The hash decides no order of anything.
    private static int HashOf(Opcode opcode, IRType type, int immediate, ReadOnlySpan<Value> operands)
    {
        uint hash = ((uint)opcode * 31) + (uint)type + ((uint)immediate * 7919);
        foreach (Value operand in operands)
        {
            hash += operand switch
            {
                Instruction instruction => (uint)instruction.Id * 2654435761,
                BlockParameter parameter => (uint)parameter.Id * 2654435761,
                Constant constant => (uint)(constant.Bits ^ (constant.Bits >> 32)) * 40503 + 1,
                Slot slot => ((uint)slot.Id * 40507) + 2,
                SymbolAddress address => ((uint)address.Offset * 40529) + 3,
                _ => 0,
            };
        }

        hash ^= hash >> 15;
        hash *= 2246822519;
        return (int)(hash ^ (hash >> 13));
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        for (int i = 0; i < _entries.Count; i++)
        {
            (Instruction instruction, int hash, _) = _entries[i];
            int bucket = hash & (_buckets.Length - 1);
            _entries[i] = (instruction, hash, _buckets[bucket]);
            _buckets[bucket] = i + 1;
        }
    }
}
