using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private void CheckedArithmetic(ILOpCode opcode)
    {
        (StackEntry left, StackEntry right) = PopOperands();
        if (!left.Value.Type.IsInteger())
        {
            throw Bad("checked arithmetic has floating-point operands");
        }

        Value overflows = opcode switch
        {
            ILOpCode.Add_ovf or ILOpCode.Sub_ovf => SignedOverflow(opcode, left, right),
            ILOpCode.Add_ovf_un => UnsignedAddOverflow(left, right),
            ILOpCode.Sub_ovf_un => UnsignedSubtractOverflow(left, right),
            _ => left.Value.Type == IRType.I64 ? WideProductOverflow(opcode, left, right) : ProductOverflow(opcode, left, right),
        };
        _builder.ThrowIf(overflows, _context.GetHelper(RuntimeHelper.ThrowOverflow));
    }

    // A sum overflows where its sign is not that of both operands; a difference, where the operands' signs differ and the result's is
    // not that of the left one.
    private Instruction SignedOverflow(ILOpCode opcode, StackEntry left, StackEntry right)
    {
        bool isSum = opcode == ILOpCode.Add_ovf;
        PushInteger(isSum ? Opcode.Add : Opcode.Sub, left, right);
        Value result = Peek().Value;
        IRType type = left.Value.Type;
        Value first = _builder.Plain(Opcode.Xor, type, left.Value, isSum ? result : right.Value);
        Value second = _builder.Plain(Opcode.Xor, type, isSum ? right.Value : left.Value, result);
        Value both = _builder.Plain(Opcode.And, type, first, second);
        return _builder.Binary(Opcode.LtS, both, Constant.Zero(type));
    }

    private Instruction UnsignedAddOverflow(StackEntry left, StackEntry right)
    {
        PushInteger(Opcode.Add, left, right);
        return _builder.Binary(Opcode.LtU, Peek().Value, left.Value);
    }

    private Instruction UnsignedSubtractOverflow(StackEntry left, StackEntry right)
    {
        PushInteger(Opcode.Sub, left, right);
        return _builder.Binary(Opcode.LtU, left.Value, right.Value);
    }

    // The product of two 32-bit numbers is exact in 64 bits.
    private Instruction ProductOverflow(ILOpCode opcode, StackEntry left, StackEntry right)
    {
        Opcode extend = opcode == ILOpCode.Mul_ovf ? Opcode.ExtendS : Opcode.ExtendU;
        Value wideLeft = _builder.Convert(extend, IRType.I64, left.Value);
        Value wideRight = _builder.Convert(extend, IRType.I64, right.Value);
        Value wide = _builder.Binary(Opcode.Mul, wideLeft, wideRight);
        PushInteger(Opcode.Mul, left, right);
        return _builder.Binary(Opcode.Ne, wide, _builder.Convert(extend, IRType.I64, Peek().Value));
    }

    // Of a 64-bit product only the upper half tells, which four 32-bit products make up.
    private Instruction WideProductOverflow(ILOpCode opcode, StackEntry left, StackEntry right)
    {
        Value upper = UpperProduct(left.Value, right.Value);
        PushInteger(Opcode.Mul, left, right);
        if (opcode == ILOpCode.Mul_ovf_un)
        {
            return _builder.Binary(Opcode.Ne, upper, Constant.I64(0));
        }

        // The signed upper half is the unsigned one less the other factor for each negative one; it repeats the sign of the lower half.
        Constant shift = Constant.I64(63);
        Value leftCorrection = _builder.Binary(Opcode.And, _builder.Binary(Opcode.ShrS, left.Value, shift), right.Value);
        Value rightCorrection = _builder.Binary(Opcode.And, _builder.Binary(Opcode.ShrS, right.Value, shift), left.Value);
        Value signedUpper = _builder.Binary(Opcode.Sub, _builder.Binary(Opcode.Sub, upper, leftCorrection), rightCorrection);
        return _builder.Binary(Opcode.Ne, signedUpper, _builder.Binary(Opcode.ShrS, Peek().Value, shift));
    }

    /// <summary>The upper 64 bits of the product of two unsigned 64-bit numbers.</summary>
    private Instruction UpperProduct(Value left, Value right)
    {
        Constant half = Constant.I64(32);
        Constant mask = Constant.I64(uint.MaxValue);
        Value leftLow = _builder.Binary(Opcode.And, left, mask);
        Value leftHigh = _builder.Binary(Opcode.ShrU, left, half);
        Value rightLow = _builder.Binary(Opcode.And, right, mask);
        Value rightHigh = _builder.Binary(Opcode.ShrU, right, half);
        Value low = _builder.Binary(Opcode.Mul, leftLow, rightLow);
        Value middle = _builder.Binary(Opcode.Add, _builder.Binary(Opcode.Mul, leftHigh, rightLow), _builder.Binary(Opcode.ShrU, low, half));
        Value middleLow = _builder.Binary(Opcode.And, middle, mask);
        Value carry = _builder.Binary(Opcode.Add, _builder.Binary(Opcode.Mul, leftLow, rightHigh), middleLow);
        Value high = _builder.Binary(Opcode.Add, _builder.Binary(Opcode.Mul, leftHigh, rightHigh), _builder.Binary(Opcode.ShrU, middle, half));
        return _builder.Binary(Opcode.Add, high, _builder.Binary(Opcode.ShrU, carry, half));
    }
}
