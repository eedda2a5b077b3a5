using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private readonly List<StackEntry> _stack = [];

    /// <summary>Pushes a value.</summary>
    internal void Push(StackEntry entry) => _stack.Add(entry);

    private void Push(StackKind kind, Value value, TypeDesc type) => _stack.Add(new(kind, value, type));

    /// <summary>Pushes an int32.</summary>
    internal void PushInt32(Value value) => Push(StackKind.Int32, value, WellKnown(WellKnownType.Int32));

    /// <summary>Pushes a scalar of a type, as that type is on the stack.</summary>
    private void PushScalar(TypeDesc type, Value value) => Push(Representation.Of(type).Kind, value, type);

    /// <summary>Takes the topmost value.</summary>
    internal StackEntry Pop()
    {
        if (_stack.Count == 0)
        {
            throw Bad("the evaluation stack is empty");
        }

        StackEntry entry = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return entry;
    }

    /// <summary>A value below the top, which stays.</summary>
    internal StackEntry Peek(int depth = 0) =>
        _stack.Count <= depth ? throw Bad("the evaluation stack is empty") : _stack[_stack.Count - 1 - depth];

    /// <summary>Takes an address: a managed or unmanaged pointer, or a native int.</summary>
    private Value PopAddress() => Pop32("an address");

    /// <summary>Takes a value of 32 bits that is an integer or a reference.</summary>
    private Value Pop32(string expected) => Require32(Pop().Value, expected);

    private Value Require32(Value value, string expected) =>
        value.Type.IsI32Like() ? value : throw Bad($"a {value.Type.Name()} stands where {expected} is expected");

    /// <summary>
    /// Copies structs that still lie where they were loaded from. Called before anything writes memory, after the instruction took its
    /// operands.
    /// </summary>
    internal void KeepAliases()
    {
        for (int i = 0; i < _stack.Count; i++)
        {
            if (_stack[i].IsAlias)
            {
                _stack[i] = Copied(_stack[i]);
            }
        }
    }

    /// <summary>A struct in memory that nobody else writes.</summary>
    private StackEntry Copied(StackEntry entry)
    {
        Slot copy = AddTemporary(entry.Type);
        _builder.CopyBlock(copy, entry.Value, entry.Type.Layout.Size);
        return entry with { Value = copy, IsAlias = false };
    }

    /// <summary>Memory in the frame.</summary>
    public Slot AddRoom(int size) => _function.AddSlot(size, 16);

    private Slot AddTemporary(TypeDesc type) => _function.AddSlot(type.Layout.Size, SlotAlignment(type));

    private static int SlotAlignment(TypeDesc type) => Math.Min(type.Layout.Alignment, 16);

    /// <summary>Writes a value of the stack to memory of a type, converting as a store does.</summary>
    private void StoreValue(Value address, StackEntry entry, TypeDesc type, uint offset = 0)
    {
        Representation representation = Representation.Of(type);
        if (representation.IsStruct)
        {
            Value destination = _builder.Offset(address, (int)offset);
            if (destination != entry.Value)
            {
                _builder.CopyBlock(destination, StructOf(entry), type.Layout.Size);
            }

            return;
        }

        Value value = Coerce(entry, representation);
        MemoryAccess access = WithPrefixes(representation.Access(offset));
        if (_prefixes.Volatile)
        {
            StoreVolatile(address, value, access);
        }
        else
        {
            _builder.Store(address, value, access);
        }
    }

    /// <summary>Reads a value of a type from memory and pushes it.</summary>
    private void LoadValue(Value address, TypeDesc type, uint offset = 0)
    {
        Representation representation = Representation.Of(type);
        if (representation.IsStruct)
        {
            Push(new(StackKind.Struct, _builder.Offset(address, (int)offset), type, IsAlias: true));
            return;
        }

        MemoryAccess access = WithPrefixes(representation.Access(offset));
        Value value = _prefixes.Volatile
            ? LoadVolatile(representation.Type, address, access)
            : _builder.Load(representation.Type, address, access);
        Push(representation.Kind, value, type);
    }

    // A volatile read acquires and a volatile write releases (ECMA-335 I.12.6.7), which all atomic accesses of WebAssembly do and plain
    // ones do not. An atomic access traps where it is not aligned, so an access that says it is not cannot be one.
    private Instruction LoadVolatile(IRType type, Value address, MemoryAccess access) =>
        access.Alignment < access.Width || type.IsFloat()
            ? LoadVolatileFloat(type, address, access)
            : LoadVolatileInteger(type, address, access);

    private Instruction LoadVolatileFloat(IRType type, Value address, MemoryAccess access)
    {
        if (access.Alignment < access.Width)
        {
            Instruction plain = _builder.Load(type, address, access);
            _builder.Plain(Opcode.Fence, IRType.None);
            return plain;
        }

        IRType integer = type == IRType.F32 ? IRType.I32 : IRType.I64;
        return _builder.Convert(Opcode.Reinterpret, type, LoadVolatileInteger(integer, address, access));
    }

    private Instruction LoadVolatileInteger(IRType type, Value address, MemoryAccess access)
    {
        Instruction value = _builder.Atomic(Opcode.AtomicLoad, type, access with { IsSigned = false }, address);
        return !access.IsSigned ? value : access.Width switch
        {
            1 => _builder.Unary(Opcode.Extend8S, value),
            2 => _builder.Unary(Opcode.Extend16S, value),
            _ => value,
        };
    }

    private void StoreVolatile(Value address, Value value, MemoryAccess access)
    {
        if (access.Alignment < access.Width)
        {
            _builder.Plain(Opcode.Fence, IRType.None);
            _builder.Store(address, value, access);
            return;
        }

        if (value.Type.IsFloat())
        {
            value = _builder.Convert(Opcode.Reinterpret, value.Type == IRType.F32 ? IRType.I32 : IRType.I64, value);
        }

        _builder.Atomic(Opcode.AtomicStore, IRType.None, access, address, value);
    }

    /// <summary>The IR value of an entry as a location of another representation takes it (ECMA-335 III.1.6).</summary>
    internal Value Coerce(StackEntry entry, Representation target)
    {
        Value value = entry.Value;
        if (value.Type == target.Type || (value.Type.IsI32Like() && target.Type.IsI32Like()))
        {
            return value;
        }

        return (value.Type, target.Type) switch
        {
            (IRType.F32, IRType.F64) => _builder.Convert(Opcode.Promote, IRType.F64, value),
            (IRType.F64, IRType.F32) => _builder.Convert(Opcode.Demote, IRType.F32, value),

            // Native ints are 32 bits here, and IL that was made for 64 may mix them with int64.
            (IRType.I64, _) when target.Kind == StackKind.NativeInt => _builder.Convert(Opcode.Wrap, IRType.I32, value),
            _ => throw Bad($"a {value.Type.Name()} stands where a {target.Type.Name()} is expected"),
        };
    }

    // Only a struct on the evaluation stack is the address of one; anything else must not be taken for an address.
    private Value StructOf(StackEntry entry) => entry.Kind == StackKind.Struct
        ? entry.Value
        : throw Bad($"a {entry.Value.Type.Name()} stands where a struct is expected");

    /// <summary>Pushes a span over memory.</summary>
    internal void PushSpan(TypeDesc type, Value address, Value length)
    {
        Slot span = AddTemporary(type);
        foreach (FieldDesc field in type.GetFields())
        {
            if (!field.IsStatic)
            {
                Value part = field.FieldType.IsByRef ? address : length;
                _builder.Store(span, part, Representation.Of(field.FieldType).Access((uint)field.Offset));
            }
        }

        Push(StackKind.Struct, span, type);
    }

    private TypeDesc WellKnown(WellKnownType type) => _context.Types.GetWellKnownType(type);
}
