using System.Numerics;

namespace Weft.Compiler.IR.Interpretation;

/// <summary>
/// What the pure opcodes compute, exactly as WebAssembly has it. Values are bit patterns as in <see cref="Constant.Bits"/>: those of 32
/// bits are extended with their sign. A NaN that an operation makes is the canonical one, which is one of those that the engine may give.
/// </summary>
internal static class Arithmetic
{
    /// <summary>Computes a result.</summary>
    /// <param name="opcode">The opcode.</param>
    /// <param name="type">The type of the first operand.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="a">The first operand.</param>
    /// <param name="b">The second operand, if there is one.</param>
    /// <param name="c">The third operand, if there is one.</param>
    /// <param name="bits">The result.</param>
    /// <returns>Whether there is a result: not for opcodes that are not pure, nor for divisions that trap.</returns>
    public static bool TryEvaluate(Opcode opcode, IRType type, IRType result, long a, long b, long c, out long bits)
    {
        if (opcode == Opcode.Select)
        {
            bits = (int)c != 0 ? a : b;
            return true;
        }

        if (opcode is >= Opcode.Wrap and <= Opcode.Reinterpret)
        {
            return Conversions.TryEvaluate(opcode, type, result, a, out bits);
        }

        return type switch
        {
            IRType.I64 => TryInteger64(opcode, a, b, out bits),
            IRType.F32 => FloatArithmetic.TryEvaluate(opcode, BitConverter.Int32BitsToSingle((int)a), BitConverter.Int32BitsToSingle((int)b), out bits),
            IRType.F64 => FloatArithmetic.TryEvaluate(opcode, BitConverter.Int64BitsToDouble(a), BitConverter.Int64BitsToDouble(b), out bits),
            _ when type.IsI32Like() => TryInteger32(opcode, (int)a, (int)b, out bits),
            _ => None(out bits),
        };
    }

    private static bool None(out long bits)
    {
        bits = 0;
        return false;
    }

    private static bool TryInteger32(Opcode opcode, int a, int b, out long bits)
    {
        if (IsTrap(opcode, b == 0, a == int.MinValue && b == -1))
        {
            return None(out bits);
        }

        int? value = opcode switch
        {
            Opcode.Add => a + b,
            Opcode.Sub => a - b,
            Opcode.Mul => a * b,
            Opcode.DivS => a / b,
            Opcode.DivU => (int)((uint)a / (uint)b),
            Opcode.RemS => b == -1 ? 0 : a % b,
            Opcode.RemU => (int)((uint)a % (uint)b),
            Opcode.And => a & b,
            Opcode.Or => a | b,
            Opcode.Xor => a ^ b,
            Opcode.Shl => a << b,
            Opcode.ShrS => a >> b,
            Opcode.ShrU => a >>> b,
            Opcode.Rotl => (int)BitOperations.RotateLeft((uint)a, b),
            Opcode.Rotr => (int)BitOperations.RotateRight((uint)a, b),
            Opcode.Clz => BitOperations.LeadingZeroCount((uint)a),
            Opcode.Ctz => BitOperations.TrailingZeroCount(a),
            Opcode.Popcnt => BitOperations.PopCount((uint)a),
            Opcode.Extend8S => (sbyte)a,
            Opcode.Extend16S => (short)a,
            Opcode.Eqz => a == 0 ? 1 : 0,
            Opcode.Eq => a == b ? 1 : 0,
            Opcode.Ne => a != b ? 1 : 0,
            Opcode.LtS => a < b ? 1 : 0,
            Opcode.LtU => (uint)a < (uint)b ? 1 : 0,
            Opcode.GtS => a > b ? 1 : 0,
            Opcode.GtU => (uint)a > (uint)b ? 1 : 0,
            Opcode.LeS => a <= b ? 1 : 0,
            Opcode.LeU => (uint)a <= (uint)b ? 1 : 0,
            Opcode.GeS => a >= b ? 1 : 0,
            Opcode.GeU => (uint)a >= (uint)b ? 1 : 0,
            _ => null,
        };
        bits = value.GetValueOrDefault();
        return value.HasValue;
    }

    private static bool TryInteger64(Opcode opcode, long a, long b, out long bits)
    {
        if (IsTrap(opcode, b == 0, a == long.MinValue && b == -1))
        {
            return None(out bits);
        }

        long? value = opcode switch
        {
            Opcode.Add => a + b,
            Opcode.Sub => a - b,
            Opcode.Mul => a * b,
            Opcode.DivS => a / b,
            Opcode.DivU => (long)((ulong)a / (ulong)b),
            Opcode.RemS => b == -1 ? 0 : a % b,
            Opcode.RemU => (long)((ulong)a % (ulong)b),
            Opcode.And => a & b,
            Opcode.Or => a | b,
            Opcode.Xor => a ^ b,
            Opcode.Shl => a << (int)b,
            Opcode.ShrS => a >> (int)b,
            Opcode.ShrU => a >>> (int)b,
            Opcode.Rotl => (long)BitOperations.RotateLeft((ulong)a, (int)b),
            Opcode.Rotr => (long)BitOperations.RotateRight((ulong)a, (int)b),
            Opcode.Clz => BitOperations.LeadingZeroCount((ulong)a),
            Opcode.Ctz => BitOperations.TrailingZeroCount(a),
            Opcode.Popcnt => BitOperations.PopCount((ulong)a),
            Opcode.Extend8S => (sbyte)a,
            Opcode.Extend16S => (short)a,
            Opcode.Extend32S => (int)a,
            Opcode.Eqz => a == 0 ? 1 : 0,
            Opcode.Eq => a == b ? 1 : 0,
            Opcode.Ne => a != b ? 1 : 0,
            Opcode.LtS => a < b ? 1 : 0,
            Opcode.LtU => (ulong)a < (ulong)b ? 1 : 0,
            Opcode.GtS => a > b ? 1 : 0,
            Opcode.GtU => (ulong)a > (ulong)b ? 1 : 0,
            Opcode.LeS => a <= b ? 1 : 0,
            Opcode.LeU => (ulong)a <= (ulong)b ? 1 : 0,
            Opcode.GeS => a >= b ? 1 : 0,
            Opcode.GeU => (ulong)a >= (ulong)b ? 1 : 0,
            _ => null,
        };
        bits = value.GetValueOrDefault();
        return value.HasValue;
    }

    private static bool IsTrap(Opcode opcode, bool isZero, bool isOverflow) => opcode switch
    {
        Opcode.DivU or Opcode.RemU or Opcode.RemS => isZero,
        Opcode.DivS => isZero || isOverflow,
        _ => false,
    };
}
