using Weft.Compiler.IR;
using Weft.Compiler.IR.Interpretation;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.IR.Text;
using Weft.Compiler.Passes;
using Weft.Compiler.Passes.Inlining;

namespace Weft.Compiler.Tests.Passes;

public sealed class InlinerTests
{
    [Fact]
    public void Calls_of_random_functions_do_the_same_when_inlined()
    {
        int inlined = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            IREnvironment environment = new();
            List<Function> functions = [];
            for (int i = 0; i < 4; i++)
            {
                functions.Add(RandomFunction.Make(seed * 4 + i, "F" + i, environment, functions));
            }

            Function root = functions[^1];
            long[] arguments = RandomFunction.Arguments(seed);
            (InterpreterEnd end, string expected) = TestMachine.Run(root, arguments, functions);
            int calls = functions.Sum(CountCalls);
            new Inliner(new Bodies(functions), Pipelines.Early, Pipelines.AfterInlining).Run([root]);
            foreach (Function function in functions)
            {
                IRVerifier.Verify(function, "inline");
            }

            inlined += functions.Sum(CountCalls) != calls ? 1 : 0;
            if (end != InterpreterEnd.OutOfSteps)
            {
                Assert.Equal(expected, TestMachine.Run(root, arguments, functions).Effects);
            }
        }

        Assert.True(inlined > 20, $"{inlined} functions had a call inlined");
    }

    [Fact]
    public void Recursion_ends()
    {
        const string text = """
            declare @"Even"(i32) -> (i32)
            declare @"Odd"(i32) -> (i32) always_inline
            function @"Even"(i32) -> (i32) {
            b0(v0: i32):
              v1: i32 = sub v0, 1:i32
              v2: i32 = call @"Odd"(i32) -> (i32) v1
              return v2
            }
            function @"Odd"(i32) -> (i32) {
            b0(v0: i32):
              v1: i32 = call @"Even"(i32) -> (i32) v0
              v2: i32 = call @"Odd"(i32) -> (i32) v1
              return v2
            }
            """;
        IReadOnlyList<Function> functions = IRParser.Parse(text, new IREnvironment());
        new Inliner(new Bodies(functions), new PassPipeline(), new PassPipeline()).Run(functions);
        Assert.Equal(2, CountCalls(functions[0]));
        Assert.Equal(2, CountCalls(functions[1]));
    }

    private static int CountCalls(Function function) =>
        function.Blocks.Sum(block =>
        {
            int count = 0;
            foreach (Instruction instruction in block)
            {
                count += instruction.Opcode == Opcode.Call ? 1 : 0;
            }

            return count;
        });

    internal sealed class Bodies(IEnumerable<Function> functions) : IFunctionBodies
    {
        private readonly Dictionary<FunctionSymbol, Function> _bodies = functions.ToDictionary(function => function.Symbol);

        public Function? Find(FunctionSymbol symbol) => _bodies.GetValueOrDefault(symbol);
    }
}
