using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportConversion(ILOpCode opcode)
    {
        switch (opcode)
        {
            case ILOpCode.Conv_r4:
                ConvertToSingle();
                return true;
            case ILOpCode.Conv_r8:
                ConvertToDouble(isUnsigned: false);
                return true;
            case ILOpCode.Conv_r_un:
                ConvertToDouble(isUnsigned: true);
                return true;
        }

        if (IntegerConversion.Find(opcode) is not { } conversion)
        {
            return false;
        }

        StackEntry operand = Pop();
        if (RejectWideNumber(operand, conversion))
        {
            return true;
        }

        Value result = conversion.IsChecked ? ConvertChecked(operand, conversion) : ConvertUnchecked(operand, conversion);
        Push(conversion.Kind, result, WellKnown(conversion.Type));
        return true;
    }

    private void ConvertToSingle()
    {
        StackEntry operand = Pop();
        Value value = operand.Value.Type switch
        {
            IRType.F32 => operand.Value,
            IRType.F64 => _builder.Convert(Opcode.Demote, IRType.F32, operand.Value),
            _ => _builder.Convert(Opcode.ConvertS, IRType.F32, operand.Value),
        };
        Push(StackKind.Single, value, WellKnown(WellKnownType.Single));
    }

    private void ConvertToDouble(bool isUnsigned)
    {
        StackEntry operand = Pop();
        Value value = operand.Value.Type switch
        {
            IRType.F64 => operand.Value,
            IRType.F32 => _builder.Convert(Opcode.Promote, IRType.F64, operand.Value),
            _ => _builder.Convert(isUnsigned ? Opcode.ConvertU : Opcode.ConvertS, IRType.F64, operand.Value),
        };
        Push(StackKind.Double, value, WellKnown(WellKnownType.Double));
    }

    private Value ConvertUnchecked(StackEntry operand, IntegerConversion target)
    {
        Value value = operand.Value;
        if (value.Type.IsFloat())
        {
            return ConvertFloat(value, target);
        }

        if (target.Width == 8)
        {
            // What is on the stack as int32 has lost its sign; it is the conversion that says how to extend.
            return value.Type == IRType.I64
                ? value
                : _builder.Convert(target.IsSigned ? Opcode.ExtendS : Opcode.ExtendU, IRType.I64, value);
        }

        if (value.Type == IRType.I64)
        {
            value = _builder.Convert(Opcode.Wrap, IRType.I32, value);
        }
        else if (value.Type != IRType.I32 && target.Kind != StackKind.NativeInt)
        {
            value = _builder.Convert(Opcode.Reinterpret, IRType.I32, value);
        }

        return Narrow(value, target);
    }

    // .NET saturates, and NaN becomes zero, as WebAssembly's saturating instructions have it. Small integers go by way of int32.
    private Value ConvertFloat(Value value, IntegerConversion target)
    {
        if (target.Width < 4)
        {
            return Narrow(_builder.Convert(Opcode.TruncSatS, IRType.I32, value), target);
        }

        IRType type = target.Width == 8 ? IRType.I64 : IRType.I32;
        return _builder.Convert(target.IsSigned ? Opcode.TruncSatS : Opcode.TruncSatU, type, value);
    }

    private Value Narrow(Value value, IntegerConversion target) => Narrow(value, target.Width, target.IsSigned);

    /// <summary>A number as a variable of a type holds it.</summary>
    internal Value Narrow(Value value, Representation target) =>
        target.Type == IRType.I32 ? Narrow(value, target.Width, target.IsSigned) : value;

    private Value Narrow(Value value, int width, bool isSigned) => (width, isSigned) switch
    {
        (1, true) => _builder.Unary(Opcode.Extend8S, value),
        (1, false) => _builder.Binary(Opcode.And, value, Constant.I32(byte.MaxValue)),
        (2, true) => _builder.Unary(Opcode.Extend16S, value),
        (2, false) => _builder.Binary(Opcode.And, value, Constant.I32(ushort.MaxValue)),
        _ => value,
    };

    private Value ConvertChecked(StackEntry operand, IntegerConversion target)
    {
        Value value = operand.Value;
        Instruction? overflows = value.Type.IsFloat() ? FloatOverflows(value, target) : IntegerOverflows(value, target);
        if (overflows is not null)
        {
            _builder.ThrowIf(overflows, _context.GetHelper(RuntimeHelper.ThrowOverflow));
        }

        if (value.Type.IsFloat())
        {
            return ConvertFloat(value, target);
        }

        // The value fits, so that only its representation changes; widening follows the source's sign.
        if (target.Width == 8 && value.Type != IRType.I64)
        {
            return _builder.Convert(target.SourceIsUnsigned ? Opcode.ExtendU : Opcode.ExtendS, IRType.I64, value);
        }

        return target.Width < 8 && value.Type == IRType.I64 ? _builder.Convert(Opcode.Wrap, IRType.I32, value) : value;
    }

    /// <summary>Whether an integer does not fit, or null where each one does.</summary>
    private Instruction? IntegerOverflows(Value value, IntegerConversion target)
    {
        IRType type = value.Type;
        int width = type.Size();
        Constant Bound(ulong bound) => type == IRType.I64 ? Constant.I64((long)bound) : Constant.I32((int)bound);

        if (target.SourceIsUnsigned)
        {
            ulong maximum = target.IsSigned ? target.SignedMaximum : target.UnsignedMaximum;
            bool fitsAlways = target.IsSigned ? target.Width > width : target.Width >= width;
            return fitsAlways ? null : _builder.Binary(Opcode.GtU, value, Bound(maximum));
        }

        if (!target.IsSigned)
        {
            // A negative number is a large one when it is taken as unsigned.
            return target.Width >= width
                ? _builder.Binary(Opcode.LtS, value, Constant.Zero(type))
                : _builder.Binary(Opcode.GtU, value, Bound(target.UnsignedMaximum));
        }

        if (target.Width >= width)
        {
            return null;
        }

        Value extended = target.Width switch
        {
            1 => _builder.Unary(Opcode.Extend8S, value),
            2 => _builder.Unary(Opcode.Extend16S, value),
            _ => _builder.Unary(Opcode.Extend32S, value),
        };
        return _builder.Binary(Opcode.Ne, extended, value);
    }

    // What is left of the fraction's cutting has to lie within the target's range; a NaN lies in none.
    private Instruction FloatOverflows(Value value, IntegerConversion target)
    {
        Value number = value.Type == IRType.F32 ? _builder.Convert(Opcode.Promote, IRType.F64, value) : value;
        Value whole = _builder.Unary(Opcode.Trunc, number);
        (double minimum, double end) = target.Range;
        Value above = _builder.Binary(Opcode.Ge, whole, Constant.F64(minimum));
        Value below = _builder.Binary(Opcode.Lt, whole, Constant.F64(end));
        return _builder.Unary(Opcode.Eqz, _builder.Binary(Opcode.And, above, below));
    }
}
