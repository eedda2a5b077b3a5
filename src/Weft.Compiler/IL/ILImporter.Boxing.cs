using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    // A nullable value is boxed as what it holds, or as null (ECMA-335 III.4.1).
    internal void BoxValue(TypeDesc type)
    {
        StackEntry entry = Pop();
        KeepAliases();
        if (!type.IsNullable)
        {
            Push(StackKind.Object, BoxOf(entry, type), type);
            return;
        }

        TypeDesc inner = type.Instantiation[0];
        Value address = StructOf(entry);
        Slot result = _function.AddSlot(sizeof(int), sizeof(int));
        _builder.Store(result, Constant.Zero(IRType.Object));
        Value hasValue = _builder.Load(IRType.I32, address, Representation.Of(WellKnown(WellKnownType.Boolean)).Access((uint)NullableField(type, "hasValue")));
        Block full = AddBlock();
        Block next = AddBlock();
        _builder.Branch(hasValue, new Edge(full), new Edge(next));
        _builder.Block = full;
        LoadValue(address, inner, (uint)NullableField(type, "value"));
        _builder.Store(result, BoxOf(Pop(), inner));
        _builder.Jump(next);
        _builder.Block = next;
        Push(StackKind.Object, _builder.Load(IRType.Object, result), WellKnown(WellKnownType.Object));
    }

    private Instruction BoxOf(StackEntry entry, TypeDesc type)
    {
        Instruction box = AllocateObject(type);
        StoreValue(box, entry, type, ObjectLayout.DataOffset);
        return box;
    }

    private static int NullableField(TypeDesc type, string name) => type.GetField(name)!.Offset;

    private void Unbox(ILOpCode opcode, TypeDesc type)
    {
        if (!type.IsValueType)
        {
            CastClass(type);
            return;
        }

        if (type.IsNullable && opcode == ILOpCode.Unbox_any)
        {
            UnboxNullable(type);
            return;
        }

        Value reference = Pop().Value;
        CheckNotNull(reference);
        Value address = DataOfBox(reference, type, _context.GetUnboxingTest(type));
        if (opcode == ILOpCode.Unbox)
        {
            Push(StackKind.ByRef, address, type.MakeByRefType());
        }
        else
        {
            LoadValue(address, type);
        }
    }

    private Instruction DataOfBox(Value reference, TypeDesc type, TypeTestSymbol test)
    {
        ThrowUnless(_builder.IsInstance(test, reference), reference, type);
        return _builder.Plain(Opcode.Add, IRType.ByRef, reference, Constant.I32(ObjectLayout.DataOffset));
    }

    private void UnboxNullable(TypeDesc type)
    {
        TypeDesc inner = type.Instantiation[0];
        Value reference = Pop().Value;
        KeepAliases();
        Slot result = AddTemporary(type);
        _builder.ZeroBlock(result, type.Layout.Size);
        Block full = AddBlock();
        Block next = AddBlock();
        _builder.Branch(reference, new Edge(full), new Edge(next));
        _builder.Block = full;

        // An enum is no integer here: only the box of what the nullable value holds fits.
        LoadValue(DataOfBox(reference, inner, _context.GetTypeTest(inner)), inner);
        StoreValue(result, Pop(), inner, (uint)NullableField(type, "value"));
        _builder.Store(result, Constant.I32(1), Representation.Of(WellKnown(WellKnownType.Boolean)).Access((uint)NullableField(type, "hasValue")));
        _builder.Jump(next);
        _builder.Block = next;
        Push(StackKind.Struct, result, type);
    }
}
