using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

/// <content>
/// The methods of arrays of several dimensions (ECMA-335 II.14.2). Behind the word of padding they have a length for each dimension, then
/// a lower bound for each, then the elements, the last index fastest.
/// </content>
internal sealed partial class ILImporter
{
    private bool ImportArrayMethod(MethodDesc method)
    {
        if (method is not ArrayMethod accessor || !_context.HasHeap)
        {
            return false;
        }

        ArrayType array = (ArrayType)accessor.OwningType;
        switch (accessor.Kind)
        {
            case ArrayMethodKind.Get:
                LoadValue(GeneralElementAddress(array), array.ElementType);
                break;
            case ArrayMethodKind.Address:
                Push(StackKind.ByRef, GeneralElementAddress(array), array.ElementType.MakeByRefType());
                break;
            case ArrayMethodKind.Set:
                SetGeneralElement(array);
                break;
            default:
                // A constructor that is called rather than newobj-ed is no IL that anything makes.
                throw Bad($"{method} is called on an array");
        }

        return true;
    }

    private void SetGeneralElement(ArrayType array)
    {
        StackEntry value = Pop();
        StackEntry owner = Peek(array.Rank);
        Value address = GeneralElementAddress(array);
        KeepAliases();
        if (array.ElementType.IsReferenceType && value.Value is not Constant { IsZero: true } && !IsExactArray(array, value.Type))
        {
            _builder.Call(_context.GetHelper(RuntimeHelper.CheckArrayStore), owner.Value, value.Value);
        }

        StoreValue(address, value, array.ElementType);
    }

    /// <summary>Takes the indices and an array, and gives the address of the element.</summary>
    private Instruction GeneralElementAddress(ArrayType array)
    {
        StackEntry[] indices = PopArguments(array.Rank);
        Value reference = Pop().Value;
        CheckNotNull(reference);
        Value position = Constant.I32(0);
        for (int dimension = 0; dimension < array.Rank; dimension++)
        {
            int lengthOffset = ObjectLayout.ArrayDataOffset + (dimension * sizeof(int));
            Value length = _builder.LoadInvariant(reference, (uint)lengthOffset);
            Value lowerBound = _builder.LoadInvariant(reference, (uint)(lengthOffset + (array.Rank * sizeof(int))));
            Value index = _builder.Binary(Opcode.Sub, indices[dimension].Value, lowerBound);
            _builder.ThrowIf(_builder.Binary(Opcode.GeU, index, length), _context.GetHelper(RuntimeHelper.ThrowIndexOutOfRange));
            position = _builder.Binary(Opcode.Add, _builder.Binary(Opcode.Mul, position, length), index);
        }

        Value data = _builder.Plain(Opcode.Add, IRType.ByRef, reference, Constant.I32(ObjectLayout.ArrayDataOffset + (array.Rank * sizeof(long))));
        return _builder.Plain(
            Opcode.Add, IRType.ByRef, data, _builder.Binary(Opcode.Mul, position, Constant.I32(SizeOf(array.ElementType).Size)));
    }

    private void NewGeneralArray(MethodDesc constructor, ArrayType array)
    {
        StackEntry[] bounds = PopArguments(constructor.Signature.Length);
        KeepAliases();
        Slot values = _function.AddSlot(bounds.Length * sizeof(int), sizeof(int));
        for (int i = 0; i < bounds.Length; i++)
        {
            _builder.Store(values, bounds[i].Value, (uint)(i * sizeof(int)));
        }

        Value table = new SymbolAddress(IRType.I32, _context.GetConstructedType(array), 0);
        Push(StackKind.Object, _builder.Call(
            _context.GetHelper(RuntimeHelper.NewGeneralArray), table, Constant.I32(array.Rank), values, Constant.I32(bounds.Length)), array);
    }
}
