using Weft.Compiler.IR;

namespace Weft.Compiler.Tests.Emit;

/// <content>Throws, and blocks whose exceptions are caught.</content>
internal sealed partial class RandomFunctions
{
    // What catches what is thrown here; the entry has none.
    private Block? _handler;

    /// <summary>The body of <see cref="Thrower"/>.</summary>
    public Function MakeThrower()
    {
        Function function = new(Thrower);
        IRBuilder builder = new(function);
        builder.Throw(new Constant(IRType.Object, 1234));
        builder.Unreachable();
        return function;
    }

    private Block AddBlock()
    {
        Block block = _builder.Function.AddBlock();
        block.Handler = _random.Next(8) == 0 ? null : _handler;
        return block;
    }

    private void Throw()
    {
        Block thrower = AddBlock();
        Block rest = AddBlock();
        _builder.Branch(_builder.Binary(Opcode.And, Condition(), Condition()), new Edge(thrower), new Edge(rest));
        _builder.Block = thrower;
        _builder.Throw(_builder.Convert(Opcode.Reinterpret, IRType.Object, Pick(IRType.I32)));
        _builder.Unreachable();
        _builder.Block = rest;
    }

    private void Try(int depth)
    {
        Block? outer = _handler;
        Block join = MakeJoin();
        Block handler = AddBlock();
        BlockParameter exception = handler.AddParameter(IRType.Object);
        handler.IsCold = _random.Next(2) == 0;
        Block body = AddBlock();
        body.Handler = handler;
        _builder.Jump(body);
        _handler = handler;
        Arm(body, join, depth);

        _handler = outer;
        int visible = _values.Count;
        _builder.Block = handler;
        if (_random.Next(3) > 0)
        {
            _values.Add(_builder.Convert(Opcode.Reinterpret, IRType.I32, exception));
        }

        Statements(depth + 1);
        if (_random.Next(4) == 0)
        {
            Block thrower = AddBlock();
            _builder.Branch(Condition(), new Edge(thrower), EdgeTo(join));
            _builder.Block = thrower;
            _builder.Throw(exception);
            _builder.Unreachable();
        }
        else
        {
            _builder.Add(new(Opcode.Jump, IRType.None) { Edges = [EdgeTo(join)] });
        }

        _values.RemoveRange(visible, _values.Count - visible);
        Continue(join);
    }
}
