using System.Reflection.Emit;

namespace Weft.Cases.Tests.IL;

/// <summary>Opcodes that take numbers and give one, each on every type it has, compared with .NET.</summary>
public sealed class NumericOpcodeTests
{
    private static readonly object[] Int32 = [0, 1, -1, 7, -7, 31, 33, 65536, int.MaxValue, int.MinValue];

    private static readonly object[] Int64 = [0L, 1L, -1L, 7L, -7L, 63L, 1L << 32, -1L << 31, long.MaxValue, long.MinValue];

    private static readonly object[] Single =
        [0f, -0f, 1f, -1.5f, 2.5f, 1e-45f, 16777216f, 2147483648f, -3e38f, float.PositiveInfinity, float.NegativeInfinity, float.NaN];

    private static readonly object[] Double =
        [0d, -0d, 1d, -1.5, 2.5, 5e-324, 1e10, 9223372036854775808d, -1e308, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    public static TheoryData<string> BinaryOpcodes =>
        ["add", "sub", "mul", "div", "div.un", "rem", "rem.un", "and", "or", "xor", "ceq", "cgt", "cgt.un", "clt", "clt.un"];

    public static TheoryData<string> ShiftOpcodes => ["shl", "shr", "shr.un"];

    public static TheoryData<string> UnaryOpcodes =>
    [
        "neg", "not", "conv.i1", "conv.i2", "conv.i4", "conv.i8", "conv.u1", "conv.u2", "conv.u4", "conv.u8", "conv.r4", "conv.r8", "conv.r.un",
        "ckfinite",
    ];

    public static TheoryData<string> BranchOpcodes =>
    [
        "beq", "bge", "bge.un", "bgt", "bgt.un", "ble", "ble.un", "blt", "blt.un", "bne.un", "beq.s", "bge.s", "bge.un.s", "bgt.s", "bgt.un.s",
        "ble.s", "ble.un.s", "blt.s", "blt.un.s", "bne.un.s",
    ];

    [Theory]
    [MemberData(nameof(BinaryOpcodes))]
    public Task Binary_opcode_gives_what_it_gives_on_dotnet(string name)
    {
        OpCode opcode = Find(name);
        bool isComparison = name[0] == 'c';
        bool isDivision = name is "div" or "div.un" or "rem" or "rem.un";
        bool isForIntegers = name is "div.un" or "rem.un" or "and" or "or" or "xor";
        ILProgram program = new($"binary-{name}");
        foreach (object[] values in isForIntegers ? new[] { Int32, Int64 } : [Int32, Int64, Single, Double])
        {
            Type type = values[0].GetType();
            MethodBuilder method = program.Method($"Operate{type.Name}", isComparison ? typeof(int) : type, [type, type], il =>
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(opcode);
                il.Emit(OpCodes.Ret);
            });
            foreach (object left in values)
            {
                foreach (object right in values)
                {
                    if (!isDivision || !Throws(left, right))
                    {
                        program.Call(method, left, right);
                    }
                }
            }
        }

        return program.CompareAsync();
    }

    [Theory]
    [MemberData(nameof(ShiftOpcodes))]
    public Task Shift_gives_what_it_gives_on_dotnet(string name)
    {
        OpCode opcode = Find(name);
        ILProgram program = new($"shift-{name}");
        foreach (object[] values in new[] { Int32, Int64 })
        {
            Type type = values[0].GetType();
            MethodBuilder method = program.Method($"Shift{type.Name}", type, [type, typeof(int)], il =>
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(opcode);
                il.Emit(OpCodes.Ret);
            });
            foreach (object value in values)
            {
                // More is not specified (ECMA-335 III.3.58).
                for (int count = 0; count < (type == typeof(int) ? 32 : 64); count += 5)
                {
                    program.Call(method, value, count);
                }
            }
        }

        return program.CompareAsync();
    }

    [Theory]
    [MemberData(nameof(UnaryOpcodes))]
    public Task Unary_opcode_gives_what_it_gives_on_dotnet(string name)
    {
        OpCode opcode = Find(name);
        ILProgram program = new($"unary-{name}");
        object[][] operands = name switch
        {
            "not" or "conv.r.un" => [Int32, Int64],
            "ckfinite" => [[.. Single.Where(static value => float.IsFinite((float)value))], [.. Double.Where(static value => double.IsFinite((double)value))]],
            _ => [Int32, Int64, Single, Double],
        };
        foreach (object[] values in operands)
        {
            Type type = values[0].GetType();
            MethodBuilder method = program.Method($"Operate{type.Name}", ResultOf(name) ?? type, [type], il =>
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(opcode);
                il.Emit(OpCodes.Ret);
            });
            foreach (object value in values)
            {
                program.Call(method, value);
            }
        }

        return program.CompareAsync();
    }

    [Theory]
    [MemberData(nameof(BranchOpcodes))]
    public Task Branch_goes_where_it_goes_on_dotnet(string name)
    {
        OpCode opcode = Find(name);
        ILProgram program = new($"branch-{name}");
        foreach (object[] values in new[] { Int32, Int64, Single, Double })
        {
            Type type = values[0].GetType();
            MethodBuilder method = program.Method($"Branch{type.Name}", typeof(int), [type, type], il =>
            {
                Label taken = il.DefineLabel();
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(opcode, taken);
                il.Emit(OpCodes.Ldc_I4_0);
                il.Emit(OpCodes.Ret);
                il.MarkLabel(taken);
                il.Emit(OpCodes.Ldc_I4_1);
                il.Emit(OpCodes.Ret);
            });
            foreach (object left in values)
            {
                foreach (object right in values)
                {
                    program.Call(method, left, right);
                }
            }
        }

        return program.CompareAsync();
    }

    private static OpCode Find(string name) => typeof(OpCodes).GetFields()
        .Select(static field => field.GetValue(null)).OfType<OpCode>().Single(opcode => opcode.Name == name);

    private static bool Throws(object left, object right) => (left, right) switch
    {
        (int a, int b) => b == 0 || (a == int.MinValue && b == -1),
        (long a, long b) => b == 0 || (a == long.MinValue && b == -1),
        _ => false,
    };

    private static Type? ResultOf(string conversion) => conversion switch
    {
        "conv.i8" or "conv.u8" => typeof(long),
        "conv.r4" => typeof(float),
        "conv.r8" or "conv.r.un" => typeof(double),
        "neg" or "not" or "ckfinite" => null,
        _ => typeof(int),
    };
}
