using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Interpretation;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Tests.Emit;

/// <summary>Every arithmetic opcode on every type it has, with the numbers at which results change their kind.</summary>
public sealed class OpcodeTests
{
    private static readonly IRType[] Types = [IRType.I32, IRType.I64, IRType.F32, IRType.F64];

    private static readonly long[] Integers = [0, 1, -1, 2, 7, 31, 32, 63, 64, 127, 128, 255, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];

    private static readonly double[] Floats =
    [
        0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 1e10, -1e10, int.MaxValue, 4294967296.0, 9.3e18, 1.9e19, double.PositiveInfinity,
        double.NegativeInfinity, double.NaN, 1e-310, 1e-45,
    ];

    public static TheoryData<string> Names =>
        [.. from info in OpcodeTable.All.ToArray() where info.IsPure && info.Opcode is not (Opcode.Extract or Opcode.ThreadLocalAddress) select info.Name];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Results_are_those_of_the_interpreter(string name)
    {
        OpcodeInfo info = OpcodeTable.Find(name)!;
        List<Function> functions = [];
        foreach (IRType operand in Types)
        {
            foreach (IRType result in Types)
            {
                if (Make(info, operand, result, functions.Count) is { } function)
                {
                    functions.Add(function);
                }
            }
        }

        Assert.NotEmpty(functions);
        Machine machine = new();
        await using RunningProgram program = new(new EmittedProgram(functions, []));
        foreach (Function function in functions)
        {
            foreach (long[] arguments in Arguments(info, function.Symbol.Signature.Parameters))
            {
                InterpreterOutcome expected = new Interpreter(machine, 1000).Run(function, arguments);
                if (expected.End == InterpreterEnd.Returned)
                {
                    long actual = await program.EvaluateAsync(function.Symbol.Name, arguments);
                    Assert.True(IsSame(function.Symbol.Signature.Results[0], expected.Results[0], actual),
                        $"{function.Symbol.Name}({string.Join(", ", arguments)}): {expected.Results[0]:x} expected, {actual:x} found");
                }
            }
        }
    }

    // A function that is the opcode alone, where the types are ones it has.
    private static Function? Make(OpcodeInfo info, IRType operand, IRType result, int number)
    {
        IRType resultType = info.Result switch
        {
            ResultRule.I32 => IRType.I32,
            ResultRule.SameAsOperand => operand,
            _ => result,
        };
        if (resultType != result || !Exists(info, operand, result))
        {
            return null;
        }

        IRType[] parameters = [.. Enumerable.Repeat(operand, info.OperandCount)];
        if (info.Opcode == Opcode.Select)
        {
            parameters[^1] = IRType.I32;
        }

        Function function = new(new FunctionSymbol($"{info.Name} {number}", new(parameters, [result])));
        IRBuilder builder = new(function);
        builder.Return(builder.Add(new(info.Opcode, result, [.. function.Entry.Parameters])));
        return IRVerifier.Check(function).Count == 0 ? function : null;
    }

    private static bool Exists(OpcodeInfo info, IRType operand, IRType result)
    {
        if (info.Opcode == Opcode.Select)
        {
            return true;
        }

        try
        {
            return operand != result || info.Opcode != Opcode.Reinterpret ? ArithmeticSelection.Find(info.Opcode, result, operand) is not null : true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<long[]> Arguments(OpcodeInfo info, IReadOnlyList<IRType> parameters)
    {
        long[] first = Numbers(parameters[0]);
        if (parameters.Count == 1)
        {
            return first.Select(one => new[] { one });
        }

        // No instruction traps: those that would are guarded by the importer.
        bool isDivision = info.Opcode is Opcode.DivS or Opcode.DivU or Opcode.RemS or Opcode.RemU;
        return from one in first
               from other in first
               where !isDivision || ((parameters[0] == IRType.I32 ? (int)other : other) is not (0 or -1))
               select parameters.Count == 2 ? new[] { one, other } : [one, other, one & 1];
    }

    private static long[] Numbers(IRType type) => type switch
    {
        IRType.I32 => [.. Integers.Select(number => (long)(int)number).Distinct()],
        IRType.I64 => Integers,
        IRType.F32 => [.. Floats.Select(number => (long)BitConverter.SingleToInt32Bits((float)number)).Distinct()],
        _ => [.. Floats.Select(BitConverter.DoubleToInt64Bits)],
    };

    // Which NaN comes out of arithmetic is not said.
    private static bool IsSame(IRType type, long expected, long actual) => type switch
    {
        IRType.I32 => (int)expected == (int)actual,
        IRType.F32 => (int)expected == (int)actual
            || (float.IsNaN(BitConverter.Int32BitsToSingle((int)expected)) && float.IsNaN(BitConverter.Int32BitsToSingle((int)actual))),
        IRType.F64 => expected == actual
            || (double.IsNaN(BitConverter.Int64BitsToDouble(expected)) && double.IsNaN(BitConverter.Int64BitsToDouble(actual))),
        _ => expected == actual,
    };

    private sealed class Machine() : InterpreterMachine(16)
    {
        public override uint AddressOf(Symbol symbol) => 0;

        public override bool Call(FunctionSymbol function, ReadOnlySpan<long> arguments, Span<long> results) => false;
    }
}
