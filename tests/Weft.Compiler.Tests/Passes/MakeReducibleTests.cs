using Weft.Compiler.IR;
using Weft.Compiler.Passes;

namespace Weft.Compiler.Tests.Passes;

public sealed class MakeReducibleTests
{
    [Fact]
    public void Graph_of_any_shape_becomes_reducible_and_does_the_same()
    {
        int irreducible = 0;
        for (int seed = 0; seed < 1000; seed++)
        {
            Function function = RandomGraph.Make(seed);
            Assert.Empty(IRVerifier.Check(function));
            string[] expected = [.. Enumerable.Range(0, 3).Select(i => TestMachine.Run(function, [i]).Effects)];
            irreducible += MakeReducible.IsIrreducible(function) ? 1 : 0;
            new MakeReducible().Run(function);
            Assert.Empty(IRVerifier.Check(function));
            Assert.False(MakeReducible.IsIrreducible(function), $"seed {seed}");
            Assert.Equal(expected, Enumerable.Range(0, 3).Select(i => TestMachine.Run(function, [i]).Effects));
        }

        Assert.True(irreducible > 100, $"{irreducible} graphs are irreducible");
    }

    [Fact]
    public void Passes_keep_what_graphs_of_any_shape_do()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Function function = RandomGraph.Make(seed);
            string expected = TestMachine.Run(function, [seed]).Effects;
            foreach (IFunctionPass pass in PassCatalogue.All)
            {
                pass.Run(function);
                IRVerifier.Verify(function, pass.Name);
                Assert.Equal(expected, TestMachine.Run(function, [seed]).Effects);
            }
        }
    }
}
