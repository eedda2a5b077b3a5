using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.IR.Text;

namespace Weft.Compiler.Tests.Passes;

/// <summary>
/// Makes functions whose blocks lead anywhere, loops with several ways in among them. A number that each block counts down ends them.
/// </summary>
internal static class RandomGraph
{
    public static Function Make(int seed)
    {
        Random random = new(seed);
        IREnvironment environment = new();
        FunctionSymbol observe = environment.Function("Observe", new([IRType.I32], [IRType.I32]))!;
        Function function = new(environment.Function("Graph", new([IRType.I32], [IRType.I32]))!);
        IRBuilder builder = new(function);
        int count = 2 + random.Next(8);
        List<Block> blocks = [];
        for (int i = 0; i < count; i++)
        {
            Block block = function.AddBlock();
            block.AddParameter(IRType.I32);
            block.AddParameter(IRType.I32);
            blocks.Add(block);
        }

        Block exit = function.AddBlock();
        BlockParameter result = exit.AddParameter(IRType.I32);
        builder.Switch(function.Entry.Parameters[0], [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Way(Constant.I32(25), function.Entry.Parameters[0]))]);
        foreach (Block block in blocks)
        {
            builder.Block = block;
            Value left = builder.Binary(Opcode.Sub, block.Parameters[0], Constant.I32(1));
            Value seen = builder.Call(observe, block.Parameters[1]);
            Block rest = function.AddBlock();
            builder.Branch(builder.Binary(Opcode.LeS, left, Constant.I32(0)), new Edge(exit, seen), new Edge(rest));
            builder.Block = rest;
            if (random.Next(3) == 0)
            {
                Edge way = Way(left, seen);
                builder.Jump(way.Target, left, seen);
            }
            else
            {
                Value bit = builder.Binary(Opcode.And, seen, Constant.I32(1 << random.Next(8)));
                builder.Branch(bit, Way(left, seen), Way(left, block.Parameters[1]));
            }
        }

        builder.Block = exit;
        builder.Return(result);
        return function;

        Edge Way(Value counter, Value value) => new(blocks[random.Next(blocks.Count)], counter, value);
    }
}
