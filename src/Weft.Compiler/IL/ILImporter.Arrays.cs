using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportArray(ILOpCode opcode, ref ILReader reader)
    {
        switch (opcode)
        {
            case ILOpCode.Newarr:
                TypeDesc array = _body.ResolveType(reader.ReadInt32()).MakeArrayType();
                NewArray(array);
                break;
            case ILOpCode.Ldlen:
                Push(StackKind.NativeInt, ArrayLength(Pop32("an array")), WellKnown(WellKnownType.UIntPtr));
                break;
            case ILOpCode.Ldelema:
                TypeDesc element = _body.ResolveType(reader.ReadInt32());
                Push(StackKind.ByRef, ElementAddress(element), element.MakeByRefType());
                break;
            case ILOpCode.Ldelem:
                LoadElement(_body.ResolveType(reader.ReadInt32()));
                break;
            case ILOpCode.Stelem:
                StoreElement(_body.ResolveType(reader.ReadInt32()));
                break;
            default:
                return ImportTypedElement(opcode);
        }

        return true;
    }

    private bool ImportTypedElement(ILOpCode opcode)
    {
        if (LoadedElement(opcode) is { } loaded)
        {
            LoadElement(WellKnown(loaded));
            return true;
        }

        if (StoredElement(opcode) is { } stored)
        {
            StoreElement(WellKnown(stored));
            return true;
        }

        return false;
    }

    private static WellKnownType? LoadedElement(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Ldelem_i1 => WellKnownType.SByte,
        ILOpCode.Ldelem_u1 => WellKnownType.Byte,
        ILOpCode.Ldelem_i2 => WellKnownType.Int16,
        ILOpCode.Ldelem_u2 => WellKnownType.UInt16,
        ILOpCode.Ldelem_i4 or ILOpCode.Ldelem_u4 => WellKnownType.Int32,
        ILOpCode.Ldelem_i8 => WellKnownType.Int64,
        ILOpCode.Ldelem_i => WellKnownType.IntPtr,
        ILOpCode.Ldelem_r4 => WellKnownType.Single,
        ILOpCode.Ldelem_r8 => WellKnownType.Double,
        ILOpCode.Ldelem_ref => WellKnownType.Object,
        _ => null,
    };

    private static WellKnownType? StoredElement(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Stelem_i1 => WellKnownType.SByte,
        ILOpCode.Stelem_i2 => WellKnownType.Int16,
        ILOpCode.Stelem_i4 => WellKnownType.Int32,
        ILOpCode.Stelem_i8 => WellKnownType.Int64,
        ILOpCode.Stelem_i => WellKnownType.IntPtr,
        ILOpCode.Stelem_r4 => WellKnownType.Single,
        ILOpCode.Stelem_r8 => WellKnownType.Double,
        ILOpCode.Stelem_ref => WellKnownType.Object,
        _ => null,
    };

    private void NewArray(TypeDesc array)
    {
        if (!_context.HasHeap)
        {
            Unsupported(UnsupportedConstruct.NeedsHeap, array.ToString(), 1, array);
            return;
        }

        Value length = Coerce(Pop(), Representation.Of(WellKnown(WellKnownType.Int32)));
        Value table = new SymbolAddress(IRType.I32, _context.GetConstructedType(array), 0);
        Push(StackKind.Object, _builder.Call(_context.GetHelper(RuntimeHelper.NewArray), table, length), array);
    }

    private Instruction ArrayLength(Value array)
    {
        CheckNotNull(array);
        return _builder.LoadInvariant(array, ObjectLayout.ArrayLengthOffset);
    }

    /// <summary>Takes an index and an array, and gives the address of the element.</summary>
    private Instruction ElementAddress(TypeDesc element)
    {
        Value index = Pop32("an index");
        Value array = Pop32("an array");
        Value length = ArrayLength(array);
        _builder.ThrowIf(_builder.Binary(Opcode.GeU, index, length), _context.GetHelper(RuntimeHelper.ThrowIndexOutOfRange));
        Value scaled = _builder.Binary(Opcode.Mul, index, Constant.I32(SizeOf(element).Size));
        return _builder.Plain(Opcode.Add, IRType.ByRef, ArrayData(array), scaled);
    }

    /// <summary>The address of an array's first element.</summary>
    internal Instruction ArrayData(Value array) => _builder.Plain(Opcode.Add, IRType.ByRef, array, Constant.I32(ObjectLayout.ArrayDataOffset));

    private void LoadElement(TypeDesc element) => LoadValue(ElementAddress(element), element);

    private void StoreElement(TypeDesc element)
    {
        if (element.IsReferenceType)
        {
            StoreReference(element);
            return;
        }

        StackEntry value = Pop();
        Value address = ElementAddress(element);
        KeepAliases();
        StoreValue(address, value, element);
    }

    // What is stored has to be checked against the array's own element type (ECMA-335 III.4.26), which may be more special than its
    // static type says.
    private void StoreReference(TypeDesc element)
    {
        if (!_context.HasHeap)
        {
            Unsupported(UnsupportedConstruct.NeedsHeap, element.ToString(), 3);
            return;
        }

        StackEntry value = Pop();
        StackEntry array = Peek(1);
        Value address = ElementAddress(element);
        if (value.Value is not Constant { IsZero: true } && !IsExactArray(array.Type, value.Type))
        {
            _builder.Call(_context.GetHelper(RuntimeHelper.CheckArrayStore), array.Value, value.Value);
        }

        _builder.Store(address, value.Value);
    }

    private static bool IsExactArray(TypeDesc array, TypeDesc value) =>
        array is ArrayType { ElementType: { IsSealed: true, IsArray: false } element } && value.CanCastTo(element);
}
