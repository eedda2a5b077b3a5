using System.Globalization;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Interpretation;
using Weft.Compiler.IR.Text;
using Weft.Compiler.Passes;

namespace Weft.Compiler.Tests.Passes;

/// <summary>Random functions do after a pass what they did before. WEFT_SEEDS says how many, WEFT_FIRST_SEED where to begin.</summary>
public sealed class PassPropertyTests
{
    private static readonly int Seeds = Setting("WEFT_SEEDS", 400);
    private static readonly int FirstSeed = Setting("WEFT_FIRST_SEED", 1);

    public static TheoryData<string> PassNames => [.. PassCatalogue.All.Select(pass => pass.Name)];

    [Theory]
    [MemberData(nameof(PassNames))]
    public void Pass_keeps_what_a_function_does(string name)
    {
        IFunctionPass pass = PassCatalogue.Find(name);
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            Check(seed, seed, pass);
        }
    }

    [Fact]
    public void Passes_in_random_order_keep_what_a_function_does()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            Random random = new(seed);
            IFunctionPass[] passes = [.. Enumerable.Range(0, 6).Select(_ => PassCatalogue.All[random.Next(PassCatalogue.All.Count)])];
            Check(seed, seed + 1_000_000, passes);
        }
    }

    [Fact]
    public void Standard_pipelines_keep_what_a_function_does()
    {
        IFunctionPass[] passes =
            [.. Pipelines.Early.Passes, .. Pipelines.AfterInlining.Passes, .. Pipelines.Lowering(false).Passes];
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            Check(seed, seed + 2_000_000, passes);
        }
    }

    internal static void Check(int seed, int functionSeed, params ReadOnlySpan<IFunctionPass> passes)
    {
        Function function = RandomFunction.Make(functionSeed);
        string text = IRPrinter.Print(function);
        Assert.Empty(IRVerifier.Check(function));
        List<(long[] Arguments, string Effects)> expected = [];
        for (int i = 0; i < 3; i++)
        {
            long[] arguments = RandomFunction.Arguments(seed * 3 + i);
            (InterpreterEnd end, string effects) = TestMachine.Run(function, arguments);
            if (end != InterpreterEnd.OutOfSteps)
            {
                expected.Add((arguments, effects));
            }
        }

        string names = "";
        foreach (IFunctionPass pass in passes)
        {
            names += " " + pass.Name;
            try
            {
                pass.Run(function);
                IRVerifier.Verify(function, pass.Name);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}:{names}\n{exception}\n{text}");
            }
        }

        foreach ((long[] arguments, string effects) in expected)
        {
            (_, string actual) = TestMachine.Run(function, arguments);
            if (effects != actual)
            {
                Assert.Fail($"seed {seed}:{names} ({string.Join(", ", arguments)})\n{text}\n{IRPrinter.Print(function)}\nexpected {effects[..effects.LastIndexOf('\n')]}\nfound {actual[..actual.LastIndexOf('\n')]}");
            }
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
