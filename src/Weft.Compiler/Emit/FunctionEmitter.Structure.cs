using Weft.Compiler.Emit.Scheduling;
using Weft.Compiler.Emit.Structure;
using Weft.Compiler.IR;

namespace Weft.Compiler.Emit;

/// <summary>The nest of blocks. What is still to do is a stack of steps, not of calls: it is as deep as the function's nest.</summary>
internal sealed partial class FunctionEmitter
{
    private readonly List<Step> _steps = [];

    // By block: the depth of the wasm block that it follows, and of the loop that it heads; branches count from the other end.
    private readonly int[] _blockLabels;
    private readonly int[] _loopLabels;

    // By block: whether a branch leaves the wasm block before it. Whether one does is known when all is emitted, so before that all
    // are taken to be needed, and where some were not all is emitted once more. What branches where is the same both times.
    private readonly bool[] _isLabelUsed;
    private bool _isFinal;

    // Whether what was emitted last is the end of a block, which the engine takes for reachable though all ways branch elsewhere.
    private bool _isEndOpen;

    // Wasm blocks open, those that are left out among them.
    private int _nesting;

    private enum StepKind : byte
    {
        /// <summary>Emits a block and all that is nested in it.</summary>
        Tree,

        /// <summary>Emits a block's operations and its terminator.</summary>
        Body,

        /// <summary>Goes the way of an edge.</summary>
        Edge,

        /// <summary>Ends the wasm block before a block.</summary>
        CloseBlock,

        /// <summary>Ends a wasm block before an edge of a switch.</summary>
        CloseCase,

        /// <summary>Ends a loop.</summary>
        CloseLoop,

        /// <summary>Begins the second arm of an <c>if</c>.</summary>
        Else,

        /// <summary>Ends an <c>if</c>.</summary>
        CloseIf,
    }

    private readonly record struct Step(StepKind Kind, int Block = -1, EdgeSchedule? Edge = null);

    private bool ForgetUnusedLabels()
    {
        _isFinal = true;
        for (int block = 0; block < _isLabelUsed.Length; block++)
        {
            if (_placement.HasLabel(block) && !_isLabelUsed[block])
            {
                return true;
            }
        }

        return false;
    }

    private void EmitBlocks()
    {
        _nesting = 0;
        _steps.Add(new(StepKind.Tree, 0));
        _isEndOpen = false;
        while (_steps.Count > 0)
        {
            Step step = _steps[^1];
            _steps.RemoveAt(_steps.Count - 1);
            EmitStep(step);
        }

        if (_isEndOpen && _function.Symbol.Signature.Results.Count > 0)
        {
            _code.Unreachable();
        }
    }

    private void EmitStep(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Tree:
                EmitTree(step.Block);
                break;
            case StepKind.Body:
                EmitBody(step.Block);
                break;
            case StepKind.Edge:
                EmitEdge(step.Edge!);
                break;
            case StepKind.Else:
                _code.Else();
                break;
            case StepKind.CloseBlock when _isFinal && !_isLabelUsed[step.Block]:
                _nesting--;
                break;
            case StepKind.CloseBlock when _flow.Order[step.Block].IsHandler:
                // Only an exception leads to the end.
                _nesting--;
                if (_isEndOpen)
                {
                    _code.Unreachable();
                }

                _code.End();
                _isEndOpen = false;
                break;
            default:
                _nesting--;
                _code.End();
                _isEndOpen = true;
                return;
        }

        _isEndOpen &= step.Kind == StepKind.CloseBlock;
    }

    private void EmitTree(int block)
    {
        // The exception is on the stack, which blocks do not see into.
        if (_flow.Order[block].IsHandler)
        {
            EmitLanding(_flow.Order[block]);
        }

        bool isLoop = _flow.IsHeader(block);
        OpenBlocksBefore(_placement.FollowersOutside(block));
        if (isLoop)
        {
            _code.Loop();
            _nesting++;
            _loopLabels[block] = _code.Depth;
            _steps.Add(new(StepKind.CloseLoop, block));
        }

        OpenBlocksBefore(_placement.FollowersInside(block));
        _steps.Add(new(StepKind.Body, block));
    }

    // The last one's block is outermost: the code of the others is in it and may branch to it.
    private void OpenBlocksBefore(IReadOnlyList<int> followers)
    {
        for (int i = followers.Count - 1; i >= 0; i--)
        {
            _nesting++;
            if (!_isFinal || _isLabelUsed[followers[i]])
            {
                if (_flow.Order[followers[i]].IsHandler)
                {
                    _code.BlockOfI32();
                }
                else
                {
                    _code.Block();
                }

                _blockLabels[followers[i]] = _code.Depth;
            }

            _steps.Add(new(StepKind.Tree, followers[i]));
            _steps.Add(new(StepKind.CloseBlock, followers[i]));
        }
    }

    private void EmitBody(int block)
    {
        Instruction terminator = _flow.Order[block].Terminator;
        IReadOnlyList<EdgeSchedule> edges = _schedule.Edges(block);
        OperationRange range = _schedule.Block(block);
        Block self = _flow.Order[block];
        if (self.Handler is { } handler)
        {
            OperationRange covered = _schedule.Covered(block);
            EmitCovered(covered, handler);
            range = new(covered.End, range.End);
        }

        switch (terminator.Opcode)
        {
            case Opcode.Jump:
                EmitOperations(range.Start, range.End);
                Locate(terminator);
                EmitEdge(edges[0]);
                break;
            case Opcode.Branch:
                EmitBranch(terminator, range, edges);
                break;
            case Opcode.Switch:
                EmitSwitch(terminator, range, edges);
                break;
            case Opcode.Return:
                EmitOperations(range.Start, range.End);
                Locate(terminator);
                EmitEpilogue();
                if (_steps.Count > 0)
                {
                    _code.Return();
                }

                break;
            case Opcode.Unreachable:
                EmitOperations(range.Start, range.End);
                if (terminator.Previous is not { Opcode: Opcode.Throw } || self.Handler is not null)
                {
                    Locate(terminator);
                    _code.Unreachable();
                }

                break;
            default:
                throw InternalError.Of($"{terminator.Info.Name} ends a block");
        }
    }

    private void EmitCovered(OperationRange range, Block handler)
    {
        int target = _flow.Number(handler);
        _isLabelUsed[target] = true;
        _code.TryTable(_layout.ExceptionTag, (uint)(_code.Depth - _blockLabels[target]));
        EmitOperations(range.Start, range.End);
        _code.End();
    }

    private void EmitEdge(EdgeSchedule edge)
    {
        EmitMoves(edge);
        int target = _flow.Number(edge.Edge.Target);
        if (!IsBranch(edge))
        {
            _steps.Add(new(StepKind.Tree, target));
        }
        else if (!IsNext(edge))
        {
            _code.Br(Label(edge));
        }
    }

    // Whether the target is reached by a branch rather than by standing here.
    private bool IsBranch(EdgeSchedule edge)
    {
        int target = _flow.Number(edge.Edge.Target);
        return ControlFlow.IsBackEdge(edge.Source, target) || _placement.HasLabel(target);
    }

    private uint Label(EdgeSchedule edge)
    {
        int target = _flow.Number(edge.Edge.Target);
        if (ControlFlow.IsBackEdge(edge.Source, target))
        {
            return (uint)(_code.Depth - _loopLabels[target]);
        }

        _isLabelUsed[target] = true;
        return (uint)(_code.Depth - _blockLabels[target]);
    }

    // Whether nothing but ends of blocks stands between here and the target. The end of an arm leads behind the other one.
    private bool IsNext(EdgeSchedule edge)
    {
        int target = _flow.Number(edge.Edge.Target);
        if (ControlFlow.IsBackEdge(edge.Source, target))
        {
            return false;
        }

        for (int i = _steps.Count - 1; i >= 0; i--)
        {
            switch (_steps[i].Kind)
            {
                case StepKind.CloseBlock:
                    return _steps[i].Block == target;
                case StepKind.Else:
                    i--;
                    break;
                case StepKind.CloseIf or StepKind.CloseLoop:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
