using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportField(ILOpCode opcode, ref ILReader reader)
    {
        if (opcode is < ILOpCode.Ldfld or > ILOpCode.Stsfld)
        {
            return false;
        }

        FieldDesc field = _body.ResolveField(reader.ReadInt32());
        if (field.IsStatic)
        {
            ImportStaticField(opcode, field);
        }
        else
        {
            ImportInstanceField(opcode, field);
        }

        return true;
    }

    private void ImportInstanceField(ILOpCode opcode, FieldDesc field)
    {
        StackEntry value = opcode == ILOpCode.Stfld ? Pop() : default;
        StackEntry owner = Pop();
        Value address = AddressOf(owner);
        uint offset = (uint)field.Offset;
        switch (opcode)
        {
            case ILOpCode.Ldfld:
                LoadValue(address, field.FieldType, offset);
                break;
            case ILOpCode.Ldflda:
                Value place = FieldAddress(address, (int)offset);
                NoteField(place, address, field);
                Push(StackKind.ByRef, place, field.FieldType.MakeByRefType());
                break;
            case ILOpCode.Stfld:
                KeepAliases();
                StoreValue(address, value, field.FieldType, offset);
                break;
            default:
                throw Bad($"{field} is not static");
        }
    }

    private Value FieldAddress(Value address, int offset) =>
        offset == 0 ? address : _builder.Plain(Opcode.Add, IRType.ByRef, address, Constant.I32(offset));

    /// <summary>The address that the offsets of fields are from.</summary>
    private Value AddressOf(StackEntry owner)
    {
        if (owner.Kind == StackKind.Object)
        {
            CheckNotNull(owner.Value);
        }

        return owner.Value.Type.IsI32Like() ? owner.Value : throw Bad($"a {owner.Value.Type.Name()} has no fields");
    }

    // Address 0 is memory like any other, so that a null reference is found by looking.
    internal void CheckNotNull(Value reference)
    {
        if (!IsThis(reference) && reference is not SymbolAddress)
        {
            _builder.ThrowIf(_builder.Unary(Opcode.Eqz, reference), _context.GetHelper(RuntimeHelper.ThrowNullReference));
        }
    }

    // The caller has looked at what it passes as this.
    private bool IsThis(Value reference) =>
        !_method.Signature.IsStatic && reference is Instruction { Opcode: Opcode.Load } load && load.Operands[0] == _arguments[0].Home;

    private void ImportStaticField(ILOpCode opcode, FieldDesc field)
    {
        if (opcode is ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld)
        {
            // The owner is evaluated and not looked at (ECMA-335 III.4.10).
            StackEntry stored = opcode == ILOpCode.Stfld ? Pop() : default;
            Pop();
            if (opcode == ILOpCode.Stfld)
            {
                Push(stored);
            }
        }

        if (opcode is ILOpCode.Ldsfld && _context.FindConstant(field) is { } constant)
        {
            PushScalar(field.FieldType, Constant.I32(constant));
            return;
        }

        EnsureInitialized(field);
        Value address = StaticAddress(field);
        switch (opcode)
        {
            case ILOpCode.Ldsfld or ILOpCode.Ldfld:
                LoadValue(address, field.FieldType);
                break;
            case ILOpCode.Ldsflda or ILOpCode.Ldflda:
                Push(StackKind.ByRef, address, field.FieldType.MakeByRefType());
                break;
            default:
                StackEntry value = Pop();
                KeepAliases();
                StoreValue(address, value, field.FieldType);
                break;
        }
    }

    private Value StaticAddress(FieldDesc field)
    {
        DataSymbol symbol = _context.GetStaticField(field);
        return symbol.Section == DataSection.ThreadLocal
            ? _builder.ThreadLocalAddress(symbol)
            : new SymbolAddress(IRType.ByRef, symbol, 0);
    }

    private void EnsureInitialized(FieldDesc field)
    {
        if (!field.HasRva)
        {
            EnsureInitialized(field.OwningType);
        }
    }

    private void EnsureInitialized(TypeDesc type)
    {
        bool isOwnConstructor = _method.IsStaticConstructor && _method.OwningType == type;
        if (!isOwnConstructor && _context.GetInitialization(type) is { } initialization)
        {
            _builder.EnsureInitialized(initialization);
        }
    }

    // Without beforefieldinit, a class constructor runs before any static method and any constructor of its type (ECMA-335 II.10.5.3.3).
    private void EnsureOwnClassInitialized()
    {
        if (!_method.OwningType.IsBeforeFieldInit && (_method.Signature.IsStatic || _method.IsConstructor))
        {
            EnsureInitialized(_method.OwningType);
        }
    }
}
