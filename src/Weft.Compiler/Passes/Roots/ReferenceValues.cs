using System.Collections;
using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Roots;

/// <summary>
/// The values of a function that may lead to objects: references, managed pointers, and numbers that were made of one, such as a pointer
/// to what is fixed. Numbers of which a reference is made are among them, since accesses to the object may go by the number: it is where
/// an allocation's address comes from. Numbered from 0 on.
/// </summary>
/// <remarks>
/// The collector does not know an address in front of an object. So what it is worked out from lives as long as it does, and a reference
/// lives as long as the number that it was made of.
/// </remarks>
internal sealed class ReferenceValues
{
    private readonly List<Value> _values = [];
    private readonly Dictionary<Value, int> _numbers = [];
    private readonly Dictionary<Value, List<int>> _companions = [];

    /// <summary>How many there are.</summary>
    public int Count => _values.Count;

    /// <summary>The value of a number.</summary>
    public Value this[int number] => _values[number];

    /// <summary>Finds them.</summary>
    public static ReferenceValues Find(Function function)
    {
        ReferenceValues references = new();
        foreach (Block block in function.Blocks)
        {
            foreach (BlockParameter parameter in block.Parameters)
            {
                if (parameter.Type.IsReference())
                {
                    references.Add(parameter);
                }
            }

            foreach (Instruction instruction in block)
            {
                if (instruction.Type.IsReference() && !IsAddressOfStatic(instruction))
                {
                    references.Add(instruction);
                }
            }
        }

        references.AddSources();
        references.AddDerived();
        return references;
    }

    /// <summary>The number of a value, or -1.</summary>
    public int NumberOf(Value value) => _numbers.TryGetValue(value, out int number) ? number : -1;

    /// <summary>Takes out what an instruction makes.</summary>
    public void Kill(BitArray live, Instruction instruction)
    {
        if (NumberOf(instruction) is >= 0 and int number)
        {
            live[number] = false;
        }
    }

    /// <summary>Adds what an instruction takes, arguments of its edges included.</summary>
    public void Use(BitArray live, Instruction instruction)
    {
        foreach (Value operand in instruction.Operands)
        {
            Use(live, operand);
        }

        foreach (Edge edge in instruction.Edges)
        {
            foreach (Value argument in edge.Arguments)
            {
                Use(live, argument);
            }
        }
    }

    private void Use(BitArray live, Value value)
    {
        if (NumberOf(value) is not (>= 0 and int number) || live[number])
        {
            return;
        }

        live[number] = true;
        foreach (int companion in _companions.GetValueOrDefault(value) ?? [])
        {
            Use(live, _values[companion]);
        }
    }

    private void Add(Value value)
    {
        if (_numbers.TryAdd(value, _values.Count))
        {
            _values.Add(value);
        }
    }

    // A number that a reference is made of. One that is added to a reference is a distance, such as an index.
    private void AddSources()
    {
        int references = _values.Count;
        for (int i = 0; i < references; i++)
        {
            if (_values[i] is Instruction { Opcode: Opcode.Reinterpret or Opcode.Add or Opcode.Sub or Opcode.Select } made && !HasReference(made))
            {
                foreach (Value source in made.Opcode == Opcode.Select ? made.Operands[..2] : made.Operands)
                {
                    if (source is Instruction { Type: IRType.I32 } or BlockParameter { Type: IRType.I32 })
                    {
                        Add(source);
                        AddCompanion(source, i);
                    }
                }
            }
        }
    }

    private static bool HasReference(Instruction instruction)
    {
        foreach (Value operand in instruction.Operands)
        {
            if (operand is Instruction or BlockParameter && operand.Type.IsReference())
            {
                return true;
            }
        }

        return false;
    }

    // A number that is worked out from a reference, also by way of parameters of blocks.
    private void AddDerived()
    {
        for (int i = 0; i < _values.Count; i++)
        {
            foreach (IValueUser user in _values[i].Users)
            {
                switch (user)
                {
                    case Instruction { Type: IRType.I32, Opcode: Opcode.Reinterpret or Opcode.Add or Opcode.Sub or Opcode.And or Opcode.Select } derived:
                        Add(derived);
                        AddWhatIsInFront(derived, i);
                        break;
                    case Instruction { Opcode: Opcode.Add or Opcode.Sub } derived:
                        AddWhatIsInFront(derived, i);
                        break;
                    case Edge edge:
                        AddParameters(edge, _values[i]);
                        break;
                }
            }
        }
    }

    // A header's address is in front of its object.
    private void AddWhatIsInFront(Instruction derived, int number)
    {
        if (derived is { Opcode: Opcode.Sub } || (derived.Operands[^1] is Constant constant && (int)constant.Bits < 0))
        {
            AddCompanion(derived, number);
        }
    }

    private void AddCompanion(Value value, int number)
    {
        if (!_companions.TryGetValue(value, out List<int>? numbers))
        {
            _companions.Add(value, numbers = []);
        }

        numbers.Add(number);
    }

    private void AddParameters(Edge edge, Value value)
    {
        for (int i = 0; i < edge.Arguments.Count; i++)
        {
            if (edge.Arguments[i] == value)
            {
                Add(edge.Target.Parameters[i]);
            }
        }
    }

    private static bool IsAddressOfStatic(Instruction instruction) => instruction.Opcode == Opcode.ThreadLocalAddress;
}
