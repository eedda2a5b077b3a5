using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportArithmetic(ILOpCode opcode)
    {
        switch (opcode)
        {
            case ILOpCode.Add:
                Arithmetic(Opcode.Add, Opcode.Add);
                break;
            case ILOpCode.Sub:
                Arithmetic(Opcode.Sub, Opcode.Sub);
                break;
            case ILOpCode.Mul:
                Arithmetic(Opcode.Mul, Opcode.Mul);
                break;
            case ILOpCode.Div:
                Arithmetic(Opcode.DivS, Opcode.Div);
                break;
            case ILOpCode.Div_un:
                Arithmetic(Opcode.DivU, Opcode.Div);
                break;
            case ILOpCode.Rem:
                Arithmetic(Opcode.RemS, null);
                break;
            case ILOpCode.Rem_un:
                Arithmetic(Opcode.RemU, null);
                break;
            case ILOpCode.And:
                Arithmetic(Opcode.And, null);
                break;
            case ILOpCode.Or:
                Arithmetic(Opcode.Or, null);
                break;
            case ILOpCode.Xor:
                Arithmetic(Opcode.Xor, null);
                break;
            case ILOpCode.Shl:
                Shift(Opcode.Shl);
                break;
            case ILOpCode.Shr:
                Shift(Opcode.ShrS);
                break;
            case ILOpCode.Shr_un:
                Shift(Opcode.ShrU);
                break;
            case ILOpCode.Neg:
                Negate();
                break;
            case ILOpCode.Not:
                Complement();
                break;
            case ILOpCode.Ckfinite:
                CheckFinite();
                break;
            case ILOpCode.Add_ovf or ILOpCode.Add_ovf_un or ILOpCode.Sub_ovf or ILOpCode.Sub_ovf_un or ILOpCode.Mul_ovf or ILOpCode.Mul_ovf_un:
                CheckedArithmetic(opcode);
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>Takes two operands and gives them one type (ECMA-335 III.1.5, table 2).</summary>
    private (StackEntry Left, StackEntry Right) PopOperands()
    {
        StackEntry right = Pop();
        StackEntry left = Pop();
        if (left.Value.Type == right.Value.Type || (left.Value.Type.IsI32Like() && right.Value.Type.IsI32Like()))
        {
            return (left, right);
        }

        if (left.Value.Type.IsFloat() && right.Value.Type.IsFloat())
        {
            return (ToDouble(left), ToDouble(right));
        }

        // IL that was made for 64-bit native ints may combine them with int64.
        if (left.Kind == StackKind.Int64 && right.Kind == StackKind.NativeInt)
        {
            return (left, ToInt64(right));
        }

        if (left.Kind == StackKind.NativeInt && right.Kind == StackKind.Int64)
        {
            return (ToInt64(left), right);
        }

        throw Bad($"the operands are a {left.Value.Type.Name()} and a {right.Value.Type.Name()}");
    }

    private StackEntry ToDouble(StackEntry entry) => entry.Kind == StackKind.Double
        ? entry
        : new(StackKind.Double, _builder.Convert(Opcode.Promote, IRType.F64, entry.Value), WellKnown(WellKnownType.Double));

    private StackEntry ToInt64(StackEntry entry) =>
        new(StackKind.Int64, _builder.Convert(Opcode.ExtendS, IRType.I64, entry.Value), WellKnown(WellKnownType.Int64));

    private void Arithmetic(Opcode integer, Opcode? floating)
    {
        (StackEntry left, StackEntry right) = PopOperands();
        if (left.Value.Type.IsFloat())
        {
            PushFloat(left, floating is { } opcode ? _builder.Binary(opcode, left.Value, right.Value) : FloatRemainder(integer, left, right));
            return;
        }

        CheckDivision(integer, left.Value, right.Value);
        PushInteger(integer, left, right);
    }

    private void PushFloat(StackEntry operand, Value value) => Push(operand.Kind, value, operand.Type);

    private void PushInteger(Opcode opcode, StackEntry left, StackEntry right)
    {
        // A managed pointer and a number make a managed pointer; two managed pointers, a distance.
        (StackKind kind, IRType type) = (left.Kind, right.Kind) switch
        {
            (StackKind.ByRef, StackKind.ByRef) => (StackKind.NativeInt, IRType.I32),
            (StackKind.ByRef, _) or (_, StackKind.ByRef) => (StackKind.ByRef, IRType.ByRef),
            (StackKind.NativeInt, _) or (_, StackKind.NativeInt) => (StackKind.NativeInt, IRType.I32),
            _ => (left.Kind, left.Value.Type),
        };
        TypeDesc dominant = left.Kind == kind ? left.Type : right.Kind == kind ? right.Type : WellKnown(WellKnownType.IntPtr);
        Push(kind, _builder.Plain(opcode, type, left.Value, right.Value), dominant);
    }

    // The checks that ECMA-335 III.3.31 asks for; what WebAssembly would trap on cannot be caught.
    private void CheckDivision(Opcode opcode, Value left, Value right)
    {
        if (opcode is not (Opcode.DivS or Opcode.DivU or Opcode.RemS or Opcode.RemU))
        {
            return;
        }

        _builder.ThrowIf(_builder.Unary(Opcode.Eqz, right), _context.GetHelper(RuntimeHelper.ThrowDivideByZero));

        // .NET throws for the remainder too, though it could be represented.
        if (opcode is Opcode.DivS or Opcode.RemS)
        {
            Constant minimum = left.Type == IRType.I64 ? Constant.I64(long.MinValue) : Constant.I32(int.MinValue);
            Constant minusOne = new(right.Type, -1);
            Value isMinimum = _builder.Binary(Opcode.Eq, left, minimum);
            Value isMinusOne = _builder.Binary(Opcode.Eq, right, minusOne);
            _builder.ThrowIf(_builder.Binary(Opcode.And, isMinimum, isMinusOne), _context.GetHelper(RuntimeHelper.ThrowOverflow));
        }
    }

    private Value FloatRemainder(Opcode opcode, StackEntry left, StackEntry right)
    {
        if (opcode != Opcode.RemS)
        {
            throw Bad($"{opcode.Info().Name} has floating-point operands");
        }

        // The remainder is exact in double for floats too, so that rounding it once more changes nothing.
        Value result = _builder.Call(_context.GetHelper(RuntimeHelper.Remainder), ToDouble(left).Value, ToDouble(right).Value);
        return left.Kind == StackKind.Single ? _builder.Convert(Opcode.Demote, IRType.F32, result) : result;
    }

    private StackEntry PopInteger()
    {
        StackEntry operand = Pop();
        return operand.Value.Type.IsInteger() ? operand : throw Bad($"a {operand.Value.Type.Name()} stands where an integer is expected");
    }

    private void Shift(Opcode opcode)
    {
        StackEntry count = PopInteger();
        StackEntry value = PopInteger();
        Value amount = count.Value;
        if (value.Value.Type == IRType.I64 && amount.Type != IRType.I64)
        {
            amount = _builder.Convert(Opcode.ExtendU, IRType.I64, amount);
        }
        else if (value.Value.Type != IRType.I64 && amount.Type == IRType.I64)
        {
            amount = _builder.Convert(Opcode.Wrap, IRType.I32, amount);
        }

        Push(value.Kind, _builder.Binary(opcode, value.Value, amount), value.Type);
    }

    private void Negate()
    {
        StackEntry operand = Pop();
        Value result = operand.Value.Type.IsFloat()
            ? _builder.Unary(Opcode.Neg, operand.Value)
            : _builder.Plain(Opcode.Sub, operand.Value.Type, Constant.Zero(operand.Value.Type), operand.Value);
        Push(operand.Kind, result, operand.Type);
    }

    private void Complement()
    {
        StackEntry operand = PopInteger();
        Push(operand.Kind, _builder.Binary(Opcode.Xor, operand.Value, new Constant(operand.Value.Type, -1)), operand.Type);
    }

    // x - x is not equal to itself for infinities and NaN.
    private void CheckFinite()
    {
        StackEntry operand = Peek();
        if (!operand.Value.Type.IsFloat())
        {
            throw Bad($"a {operand.Value.Type.Name()} stands where a floating-point number is expected");
        }

        Value difference = _builder.Binary(Opcode.Sub, operand.Value, operand.Value);
        _builder.ThrowIf(_builder.Binary(Opcode.Ne, difference, difference), _context.GetHelper(RuntimeHelper.ThrowArithmetic));
    }
}
