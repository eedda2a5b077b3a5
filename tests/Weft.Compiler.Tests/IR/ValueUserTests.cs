using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Tests.IR;

/// <summary>What is on record of who uses a value, and which edges lead to a block, whatever order things are taken away in.</summary>
public sealed class ValueUserTests
{
    [Fact]
    public void A_value_knows_its_users_whatever_order_they_go_in()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            Random random = new(seed);
            Function function = new(new("F", new([IRType.I32, IRType.I32], [])));
            IRBuilder builder = new(function);
            Value[] values = [.. function.Entry.Parameters];
            List<Instruction> users = [];
            for (int i = 0; i < 50; i++)
            {
                users.Add(builder.Binary(Opcode.Add, values[random.Next(2)], values[random.Next(2)]));
            }

            builder.Plain(Opcode.Return, IRType.None);
            while (users.Count > 0)
            {
                Instruction user = users[random.Next(users.Count)];
                if (random.Next(3) == 0)
                {
                    user.SetOperand(random.Next(2), values[random.Next(2)]);
                }
                else
                {
                    user.Remove();
                    users.Remove(user);
                }

                Assert.Empty(IRVerifier.Check(function));
            }

            Assert.All(values, static value => Assert.True(value.IsUnused));
        }
    }

    [Fact]
    public void Arguments_that_are_one_value_go_one_by_one()
    {
        for (int first = 0; first < 4; first++)
        {
            for (int second = 0; second < 3; second++)
            {
                (Function function, Block target, Value value) = Jump(arguments: 4);
                target.RemoveParameter(first);
                Assert.Empty(IRVerifier.Check(function));
                target.RemoveParameter(second);
                Assert.Empty(IRVerifier.Check(function));
                Assert.Equal(2, value.Users.Length);
                value.ReplaceUsesWith(Constant.I32(0));
                Assert.True(value.IsUnused);
                Assert.Empty(IRVerifier.Check(function));
            }
        }
    }

    [Fact]
    public void A_block_knows_the_edges_that_lead_to_it_whatever_order_they_go_in()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            Random random = new(seed);
            Function function = new(new("F", new([IRType.I32], [])));
            Block[] targets = [function.AddBlock(), function.AddBlock()];
            foreach (Block target in targets)
            {
                target.Append(new(Opcode.Return, IRType.None));
            }

            Edge[] edges = [.. Enumerable.Range(0, 20).Select(_ => new Edge(targets[random.Next(2)]))];
            function.Entry.Append(new(Opcode.Switch, IRType.None, function.Entry.Parameters[0]) { Edges = edges });
            for (int i = 0; i < 50; i++)
            {
                edges[random.Next(edges.Length)].Redirect(targets[random.Next(2)]);
                Assert.Empty(IRVerifier.Check(function));
            }

            function.Entry.ReplaceTerminator(new(Opcode.Jump, IRType.None) { Edges = [new Edge(targets[0])] });
            Assert.Single(targets[0].Predecessors);
            Assert.Empty(targets[1].Predecessors);
        }
    }

    private static (Function Function, Block Target, Value Value) Jump(int arguments)
    {
        Function function = new(new("F", new([IRType.I32], [])));
        Block target = function.AddBlock();
        for (int i = 0; i < arguments; i++)
        {
            target.AddParameter(IRType.I32);
        }

        target.Append(new(Opcode.Return, IRType.None));
        Value value = function.Entry.Parameters[0];
        function.Entry.Append(new(Opcode.Jump, IRType.None) { Edges = [new Edge(target, [.. Enumerable.Repeat(value, arguments)])] });
        return (function, target, value);
    }
}
