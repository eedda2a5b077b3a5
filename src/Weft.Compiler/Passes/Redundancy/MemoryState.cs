using Weft.Compiler.IR;

namespace Weft.Compiler.Passes.Redundancy;

/// <summary>
/// What memory is known to hold at a place in a block: what was loaded from there or stored there last. Slots whose address goes nowhere
/// are this function's alone; all else may be changed by calls, and by other threads where accesses synchronize.
/// </summary>
internal sealed class MemoryState
{
    // More are rarely of use, and each store looks at all of them.
    private const int MaximumPlaces = 24;

    private readonly List<Place> _places = [];
    private readonly bool[] _isPrivate;

    /// <summary>Makes the state of a function's memory, of which nothing is known.</summary>
    public MemoryState(Function function)
    {
        int bound = 0;
        foreach (Slot slot in function.Slots)
        {
            bound = Math.Max(bound, slot.Id + 1);
        }

        _isPrivate = new bool[bound];
        foreach (Slot slot in function.Slots)
        {
            _isPrivate[slot.Id] = IsOnlyAccessed(slot);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _places.Clear();

    /// <summary>Takes note of what an instruction does; returns the value that a load gives, where it is known.</summary>
    public Value? Visit(Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Load when !instruction.Access.IsVolatile:
                return Load(instruction);
            case Opcode.Load:
                Forget(null, 0, 0);
                return null;
            case Opcode.Store:
                Store(instruction);
                return null;
            case Opcode.CopyBlock or Opcode.ZeroBlock or Opcode.MemoryCopy or Opcode.MemoryFill:
                (Value root, _) = Resolve(instruction.Operands[0], 0);
                Forget(root, long.MinValue, long.MaxValue);
                return null;
            default:
                if ((instruction.Info.Effects & (OpcodeEffects.Writes | OpcodeEffects.Synchronizes)) != 0 && instruction.Opcode != Opcode.GlobalSet)
                {
                    Forget(null, 0, 0);
                }

                return null;
        }
    }

    /// <summary>The value that a load gives, where it is known.</summary>
    public Value? Find(Instruction load)
    {
        (Value root, long offset) = Resolve(load.Operands[0], load.Access.Offset);
        return Find(load, root, offset);
    }

    private Value? Load(Instruction load)
    {
        (Value root, long offset) = Resolve(load.Operands[0], load.Access.Offset);
        if (Find(load, root, offset) is { } known)
        {
            return known;
        }

        Add(new(root, offset, load.Access, load, true));
        return null;
    }

    private Value? Find(Instruction load, Value root, long offset)
    {
        foreach (Place place in _places)
        {
            if (place.Offset == offset && place.Access.Width == load.Access.Width && RedundantParameters.AreSame(place.Root, root) &&
                place.Value.Type == load.Type && IsWhole(place, load))
            {
                return place.Value;
            }
        }

        return null;
    }

    // A narrow load gives what another one did with the same extension; what was stored had more bits.
    private static bool IsWhole(Place place, Instruction load) =>
        load.Access.Width == load.Type.Size() ||
        (place.IsLoaded && place.Access.IsSigned == load.Access.IsSigned);

    private void Store(Instruction store)
    {
        (Value root, long offset) = Resolve(store.Operands[0], store.Access.Offset);
        Forget(root, offset, offset + store.Access.Width);
        if (store.Operands[1] is not Constant { Type: IRType.V128 })
        {
            Add(new(root, offset, store.Access, store.Operands[1], false));
        }
    }

    private void Add(Place place)
    {
        if (_places.Count == MaximumPlaces)
        {
            _places.RemoveAt(0);
        }

        _places.Add(place);
    }

    // Forgets what a write may have changed; without a root, what anybody may have.
    private void Forget(Value? root, long start, long end)
    {
        for (int i = _places.Count - 1; i >= 0; i--)
        {
            if (MayChange(_places[i], root, start, end))
            {
                _places.RemoveAt(i);
            }
        }
    }

    private bool MayChange(Place place, Value? root, long start, long end)
    {
        if (root is null)
        {
            return !IsPrivate(place.Root);
        }

        if (RedundantParameters.AreSame(place.Root, root))
        {
            return place.Offset < end && start < place.Offset + place.Access.Width;
        }

        // Different slots and symbols are different memory; private slots are reached through themselves alone.
        bool areApart = (IsNamed(place.Root) && IsNamed(root) && !IsSameName(place.Root, root)) || IsPrivate(place.Root) || IsPrivate(root);
        return !areApart;
    }

    private bool IsPrivate(Value root) => root is Slot slot && _isPrivate[slot.Id];

    private static bool IsNamed(Value root) => root is Slot or SymbolAddress;

    private static bool IsSameName(Value first, Value second) =>
        first == second || (first is SymbolAddress left && second is SymbolAddress right && left.Symbol == right.Symbol);

    private static (Value Root, long Offset) Resolve(Value address, long offset)
    {
        while (address is Instruction { Opcode: Opcode.Add } sum && sum.Operands[1] is Constant { Bits: >= 0 } constant)
        {
            offset += constant.Bits;
            address = sum.Operands[0];
        }

        return (address, offset);
    }

    private static bool IsOnlyAccessed(Value address)
    {
        foreach (IValueUser user in address.Users)
        {
            bool isAccess = user is Instruction instruction && instruction.Opcode switch
            {
                Opcode.Load or Opcode.CopyBlock or Opcode.ZeroBlock => true,
                Opcode.Store => instruction.Operands[1] != address,
                Opcode.Add => instruction.Operands[1] is Constant && IsOnlyAccessed(instruction),
                _ => false,
            };
            if (!isAccess)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A place in memory and what it holds: what was loaded from it, or what was stored there.</summary>
    private readonly record struct Place(Value Root, long Offset, MemoryAccess Access, Value Value, bool IsLoaded);
}
