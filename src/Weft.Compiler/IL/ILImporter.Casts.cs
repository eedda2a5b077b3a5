using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportCast(ILOpCode opcode, ref ILReader reader)
    {
        if (opcode is not (ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox or ILOpCode.Unbox_any))
        {
            return false;
        }

        Cast(opcode, _body.ResolveType(reader.ReadInt32()));
        return true;
    }

    /// <summary>Imports an instruction that casts or unboxes what is on the stack.</summary>
    public void Cast(ILOpCode opcode, TypeDesc type)
    {
        if (!_context.HasHeap)
        {
            CastWithoutHeap(opcode, type);
            return;
        }

        switch (opcode)
        {
            case ILOpCode.Castclass:
                CastClass(type);
                break;
            case ILOpCode.Isinst:
                IsInstance(type);
                break;
            default:
                Unbox(opcode, type);
                break;
        }
    }

    private void CastWithoutHeap(ILOpCode opcode, TypeDesc type)
    {
        bool isCast = opcode is ILOpCode.Castclass or ILOpCode.Isinst || (opcode == ILOpCode.Unbox_any && !type.IsValueType);
        if (!isCast)
        {
            Unsupported(UnsupportedConstruct.NeedsHeap, type.ToString(), 1, opcode == ILOpCode.Unbox ? type.MakeByRefType() : type);
        }
        else if (!IsKnownCast(Peek(), type))
        {
            // isinst gives the box of a value type, not the value.
            Unsupported(UnsupportedConstruct.NeedsHeap, type.ToString(), 1, type.IsValueType ? WellKnown(WellKnownType.Object) : type);
        }
    }

    private static bool IsKnownCast(StackEntry entry, TypeDesc type) =>
        entry.Value is Constant { IsZero: true } || (entry.Kind == StackKind.Object && entry.Type.CanCastTo(type));

    private void CastClass(TypeDesc type)
    {
        StackEntry entry = Pop();
        if (!IsKnownCast(entry, type))
        {
            Value fits = _builder.Binary(Opcode.Or, IsInstance(entry.Value, type), _builder.Unary(Opcode.Eqz, entry.Value));
            ThrowUnless(fits, entry.Value, type);
        }

        Push(StackKind.Object, entry.Value, IsKnownCast(entry, type) ? entry.Type : type);
    }

    // What isinst gives is of the reference type, of a value type its box, or null (ECMA-335 III.4.6).
    private void IsInstance(TypeDesc type)
    {
        StackEntry entry = Pop();
        if (IsKnownCast(entry, type))
        {
            Push(entry);
            return;
        }

        // Of a box, the exact type is known.
        if (entry.Kind == StackKind.Object && entry.Type is { IsValueType: true, IsNullable: false } && !type.IsValueType)
        {
            Push(StackKind.Object, Constant.Zero(IRType.Object), type);
            return;
        }

        Value result = _builder.Select(IsInstance(entry.Value, type), entry.Value, Constant.Zero(IRType.Object));
        Push(StackKind.Object, result, type.IsValueType ? WellKnown(WellKnownType.Object) : type);
    }

    /// <summary>Whether an object, which may be null, is an instance of a type.</summary>
    private Instruction IsInstance(Value reference, TypeDesc type) =>
        _builder.IsInstance(_context.GetTypeTest(type.IsNullable ? type.Instantiation[0] : type), reference);

    private void ThrowUnless(Value fits, Value reference, TypeDesc type)
    {
        Block failure = AddBlock();
        Block next = AddBlock();
        _builder.Branch(fits, new Edge(next), new Edge(failure));
        _builder.Block = failure;
        failure.IsCold = true;
        _builder.Call(
            _context.GetHelper(RuntimeHelper.ThrowInvalidCast), reference, new SymbolAddress(IRType.I32, _context.GetMethodTable(type), 0));
        _builder.Unreachable();
        _builder.Block = next;
    }
}
