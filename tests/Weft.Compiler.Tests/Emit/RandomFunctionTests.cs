using Weft.Compiler.IR;
using Weft.Compiler.IR.Interpretation;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.IR.Text;
using Weft.Compiler.Passes;
using Weft.Host;

namespace Weft.Compiler.Tests.Emit;

/// <summary>Random functions do on the engine what the interpreter does with them. <c>WEFT_FUZZ</c> gives the number of programs.</summary>
public sealed class RandomFunctionTests
{
    private const int CallsPerFunction = 4;

    [Fact]
    public async Task Emitted_code_does_what_the_interpreter_does()
    {
        int first = int.TryParse(Environment.GetEnvironmentVariable("WEFT_FUZZ_SEED"), out int start) ? start : 1;
        int count = int.TryParse(Environment.GetEnvironmentVariable("WEFT_FUZZ"), out int wanted) ? wanted : 150;
        for (int seed = first; seed < first + count; seed++)
        {
            await RunAsync(seed);
        }
    }

    private static async Task RunAsync(int seed)
    {
        RandomFunctions random = new(seed);
        IReadOnlyList<Function> functions = random.Make(4);
        if (seed % 2 == 0)
        {
            foreach (Function function in functions)
            {
                Optimize(function);
            }
        }

        IReadOnlyList<Function> all = [.. functions, random.MakeThrower()];
        foreach (Function function in functions)
        {
            Assert.Empty(IRVerifier.Check(function));
        }

        Function peek = IRParser.ParseFunction("""
            function @"peek"(i32) -> (i64) {
            b0(v0: i32):
              v1: i64 = load.64 v0
              return v1
            }
            """);
        Function stack = IRParser.ParseFunction("""
            function @"stack"() -> (i32) {
            b0():
              v1: i32 = global_get @"__stack_pointer"
              return v1
            }
            """);
        EmittedProgram program = new([.. all, peek, stack], [random.Data, random.Global, random.Thrower]);
        Machine machine = new(all, program);
        Random numbers = new(seed);
        RunningProgram running = Start(program, seed);
        try
        {
            foreach (Function function in functions)
            {
                for (int i = 0; i < CallsPerFunction; i++)
                {
                    long[] arguments = [.. function.Symbol.Signature.Parameters.Select(type => Argument(numbers, type))];
                    InterpreterOutcome expected = new Interpreter(machine, 1_000_000).Run(function, arguments);
                    if (expected.End == InterpreterEnd.OutOfSteps)
                    {
                        return;
                    }

                    string place = $"seed {seed}, {function.Symbol.Name}({string.Join(", ", arguments)})\n{IRPrinter.Print(function)}";
                    if (expected.End == InterpreterEnd.Threw)
                    {
                        // The memory is gone with the group, and the interpreter's holds what was written before.
                        await Assert.ThrowsAsync<WeftException>(() => running.CallAsync(function.Symbol.Name, arguments));
                        await running.DisposeAsync();
                        running = new(program);
                        machine = new(all, program);
                        continue;
                    }

                    Assert.True(expected.End == InterpreterEnd.Returned, $"{expected.End}: {place}");
                    long[] actual;
                    try
                    {
                        actual = await running.CallAsync(function.Symbol.Name, arguments);
                    }
                    catch (WeftException exception)
                    {
                        throw new InvalidOperationException(place, exception);
                    }

                    IReadOnlyList<IRType> types = function.Symbol.Signature.Results;
                    for (int result = 0; result < types.Count; result++)
                    {
                        Assert.True(IsSame(types[result], expected.Results[result], actual[result]),
                            $"result {result}: {expected.Results[result]} expected, {actual[result]} found, {place}");
                    }
                }
            }

            await CompareMemoryAsync(running, machine, program.Address(random.Data), seed);
        }
        finally
        {
            await running.DisposeAsync();
        }
    }

    private static void Optimize(Function function)
    {
        Pipelines.Early.Run(function);
        Pipelines.AfterInlining.Run(function);
        Pipelines.Final.Run(function);
        Pipelines.Lowering(isThreaded: true).Run(function);
    }

    private static RunningProgram Start(EmittedProgram program, int seed)
    {
        try
        {
            return new(program);
        }
        catch (WeftException exception)
        {
            throw new InvalidOperationException($"seed {seed}\n{string.Concat(program.Emitted.Select(one => IRPrinter.Print(one.Function)))}", exception);
        }
    }

    private static async Task CompareMemoryAsync(RunningProgram running, Machine machine, uint address, int seed)
    {
        for (uint offset = 0; offset < RandomFunctions.DataSize; offset += sizeof(long))
        {
            Assert.True(machine.TryLoad(address + offset, MemoryAccess.Natural(IRType.I64), IRType.I64, out long expected));
            long actual = await running.EvaluateAsync("peek", address + offset);
            Assert.True(expected == actual, $"seed {seed}: {expected:x} expected at {offset}, {actual:x} found");
        }

        Assert.Equal(EmittedProgram.StackTop, machine.GetGlobal(LinkerGlobals.StackPointer));
        Assert.Equal(EmittedProgram.StackTop, await running.EvaluateAsync("stack"));
    }

    private static long Argument(Random random, IRType type)
    {
        long number = random.Next(3) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : random.Next(-4, 12);
        return type switch
        {
            IRType.I32 => (int)number,
            IRType.F32 => BitConverter.SingleToInt32Bits(number * 0.5f),
            IRType.F64 => BitConverter.DoubleToInt64Bits(number * 0.5),
            _ => number,
        };
    }

    private static bool IsSame(IRType type, long expected, long actual) => type switch
    {
        IRType.F32 => BitConverter.Int32BitsToSingle((int)expected).Equals(BitConverter.Int32BitsToSingle((int)actual)) && (IsNaN(type, expected) || (int)expected == (int)actual),
        IRType.F64 => BitConverter.Int64BitsToDouble(expected).Equals(BitConverter.Int64BitsToDouble(actual)) && (IsNaN(type, expected) || expected == actual),
        IRType.I32 => (int)expected == (int)actual,
        _ => expected == actual,
    };

    private static bool IsNaN(IRType type, long bits) =>
        type == IRType.F32 ? float.IsNaN(BitConverter.Int32BitsToSingle((int)bits)) : double.IsNaN(BitConverter.Int64BitsToDouble(bits));

    private sealed class Machine : InterpreterMachine
    {
        private readonly Dictionary<FunctionSymbol, Function> _bodies;
        private readonly Dictionary<uint, FunctionSymbol> _functions = [];
        private readonly EmittedProgram _program;

        public Machine(IReadOnlyList<Function> functions, EmittedProgram program)
            : base(EmittedProgram.FreeMemory)
        {
            _program = program;
            _bodies = functions.ToDictionary(function => function.Symbol);
            foreach (Function function in functions)
            {
                _functions.Add(program.TableIndex(function.Symbol), function.Symbol);
            }

            SetGlobal(LinkerGlobals.StackPointer, EmittedProgram.StackTop);
            SetGlobal(LinkerGlobals.StackLimit, EmittedProgram.StackLimit);
        }

        public override uint AddressOf(Symbol symbol) =>
            symbol is FunctionSymbol function ? _program.TableIndex(function) : _program.Address((DataSymbol)symbol);

        public override Function? FindBody(FunctionSymbol symbol) => _bodies.GetValueOrDefault(symbol);

        public override FunctionSymbol? FindFunction(uint index) => _functions.GetValueOrDefault(index);

        public override bool Call(FunctionSymbol function, ReadOnlySpan<long> arguments, Span<long> results) => false;
    }
}
