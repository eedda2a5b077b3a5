using Weft.Compiler.IR;

namespace Weft.Compiler.Tests.Passes;

internal sealed partial class RandomFunction
{
    // What catches what is thrown here; the entry has none.
    private Block? _handler;

    private Block AddBlock()
    {
        Block block = _function.AddBlock();
        block.Handler = _random.Next(8) == 0 ? null : _handler;
        return block;
    }

    private void Throw()
    {
        Block thrower = AddBlock();
        Block rest = AddBlock();
        _builder.Branch(_builder.Binary(Opcode.And, Comparison(), Comparison()), new Edge(thrower), new Edge(rest));
        _builder.Block = thrower;
        _builder.Throw(_builder.Convert(Opcode.Reinterpret, IRType.Object, Pick(IRType.I32)));
        _builder.Unreachable();
        _builder.Block = rest;
    }

    // Begins again now and then after something was thrown, as a loop does.
    private void Try(int depth, int scope)
    {
        Block? outer = _handler;
        Block? start = _random.Next(2) == 0 ? null : AddBlock();
        BlockParameter? tries = start?.AddParameter(IRType.I32);
        Block merge = AddBlock();
        BlockParameter result = merge.AddParameter(IRType.I32);
        Block handler = AddBlock();
        BlockParameter exception = handler.AddParameter(IRType.Object);
        handler.IsCold = _random.Next(2) == 0;

        if (start is not null)
        {
            _builder.Jump(start, Constant.I32(_random.Next(3)));
            _builder.Block = start;
            _values.Add(tries!);
            if (_random.Next(2) == 0)
            {
                Statements(depth - 1);
            }
        }

        _handler = handler;
        Block body = AddBlock();
        body.Handler = handler;
        _builder.Jump(body);
        int inner = _values.Count;
        _builder.Block = body;
        Statements(depth - 1);
        Throw();
        if (_random.Next(2) == 0)
        {
            MayThrow();
        }

        _builder.Jump(merge, Pick(IRType.I32));
        _values.RemoveRange(inner, _values.Count - inner);

        _handler = outer;
        _builder.Block = handler;
        Value number = _builder.Convert(Opcode.Reinterpret, IRType.I32, exception);
        _values.Add(number);
        if (_random.Next(3) > 0)
        {
            Statements(depth - 1);
        }

        Leave(start, merge, exception, tries);
        _values.RemoveRange(scope, _values.Count - scope);
        _builder.Block = merge;
        _values.Add(result);
    }

    private void Leave(Block? start, Block merge, Value exception, Value? tries)
    {
        switch (_random.Next(4))
        {
            case 0:
                Block thrower = AddBlock();
                _builder.Branch(Comparison(), new Edge(thrower), new Edge(merge, Pick(IRType.I32)));
                _builder.Block = thrower;
                _builder.Throw(exception);
                _builder.Unreachable();
                break;
            case 1 when start is not null:
                Value left = _builder.Binary(Opcode.Sub, tries!, Constant.I32(1));
                _builder.Branch(_builder.Binary(Opcode.GtS, left, Constant.I32(0)), new Edge(start, left), new Edge(merge, Pick(IRType.I32)));
                break;
            default:
                _builder.Jump(merge, Pick(IRType.I32));
                break;
        }
    }

    private void MayThrow() =>
        _values.Add(_builder.Call(_environment.Function("MayThrow", new([IRType.I32, IRType.I64], [IRType.I32]))!, Pick(IRType.I32), Pick(IRType.I64)));
}
