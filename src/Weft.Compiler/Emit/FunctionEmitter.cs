using Weft.Compiler.Emit.Locals;
using Weft.Compiler.Emit.Scheduling;
using Weft.Compiler.Emit.Selection;
using Weft.Compiler.Emit.Structure;
using Weft.Compiler.IR;
using Weft.Wasm;
using Weft.Wasm.Writing;

namespace Weft.Compiler.Emit;

/// <summary>
/// Makes the body of a function: control flow becomes nested blocks, values become expressions and locals, slots become a frame. The
/// same function gives the same bytes. An emitter is for one function; several may run at once.
/// </summary>
internal sealed partial class FunctionEmitter
{
    private readonly Function _function;
    private readonly ISymbolLayout _layout;
    private readonly ControlFlow _flow;
    private readonly BlockPlacement _placement;
    private readonly Schedule _schedule;
    private readonly LocalAssignment _locals;
    private readonly FrameLayout _frame;
    private readonly CodeBuilder _code = new();
    private readonly List<SourceMapEntry> _sourceMap = [];
    private readonly List<LocalName> _localNames = [];
    private uint? _scratch;
    private uint? _site;

    private FunctionEmitter(Function function, ISymbolLayout layout)
    {
        _function = function;
        _layout = layout;
        _flow = new(function);
        _placement = new(_flow);
        _schedule = BlockScheduler.Run(function, _flow);
        _locals = LocalAllocator.Run(function, _schedule);
        _frame = new(function);
        _blockLabels = new int[_flow.Order.Length];
        _loopLabels = new int[_flow.Order.Length];
        _isLabelUsed = new bool[_flow.Order.Length];
    }

    /// <summary>Emits a function.</summary>
    /// <param name="function">A function that keeps the rules of the IR, whose loops have one entry each and in which every opcode is one that
    /// reaches the emitter.</param>
    /// <param name="layout">Where the linker has put what the function refers to.</param>
    public static EmittedFunction Emit(Function function, ISymbolLayout layout)
    {
        FunctionEmitter emitter = new(function, layout);
        emitter.EmitCode();
        if (emitter.ForgetUnusedLabels())
        {
            emitter.EmitCode();
        }

        return emitter.Finish();
    }

    private void EmitCode()
    {
        _code.Clear();
        _sourceMap.Clear();
        EmitPrologue();
        EmitBlocks();
        _code.End();
    }

    // The locals stand before the code but are known only after it.
    private EmittedFunction Finish()
    {
        ByteWriter writer = new(_code.Length + 16);
        List<LocalRun> runs = [];
        for (int i = _locals.ParameterCount; i < _locals.Types.Count; i++)
        {
            WasmValueType type = _locals.Types[i].ToWasm();
            if (runs.Count > 0 && runs[^1].Type == type)
            {
                runs[^1] = runs[^1] with { Count = runs[^1].Count + 1 };
            }
            else
            {
                runs.Add(new(1, type));
            }
        }

        writer.WriteCount(runs.Count);
        foreach (LocalRun run in runs)
        {
            writer.WriteU32(run.Count);
            writer.WriteByte(run.Type.Code);
        }

        int codeStart = writer.Length;
        for (int i = 0; i < _sourceMap.Count; i++)
        {
            _sourceMap[i] = _sourceMap[i] with { Offset = _sourceMap[i].Offset + codeStart };
        }

        writer.WriteBytes(_code.Written);
        AddVariableNames();
        _localNames.Sort(static (first, second) => first.Index.CompareTo(second.Index));
        return new(new FunctionBody(writer.ToArray()), _sourceMap, _localNames);
    }

    private void EmitOperations(int start, int end)
    {
        for (int time = start; time < end; time++)
        {
            EmitOperation(_schedule.Operations[time], time);
        }
    }

    private void EmitOperation(StackOperation operation, int time)
    {
        switch (operation.Kind)
        {
            case StackOperationKind.Get:
                _code.LocalGet(_locals.Local(operation.Value!));
                break;
            case StackOperationKind.Set:
                Set(operation.Value!);
                break;
            case StackOperationKind.Tee:
                if (_locals.HasLocal(operation.Value!))
                {
                    _code.LocalTee(_locals.Local(operation.Value!));
                }

                break;
            case StackOperationKind.Drop:
                _code.Drop();
                break;
            case StackOperationKind.Push:
                Push(operation.Value!);
                break;
            case StackOperationKind.PushFrame:
                _code.LocalGet(FramePointer);
                break;
            case StackOperationKind.Execute:
                Execute((Instruction)operation.Value!, time);
                break;
            case StackOperationKind.LoadPiece:
                Piece(Opcode.Load, operation);
                break;
            case StackOperationKind.StorePiece:
                Piece(Opcode.Store, operation);
                break;
        }
    }

    private void Set(Value value)
    {
        if (_locals.HasLocal(value))
        {
            _code.LocalSet(_locals.Local(value));
        }
        else
        {
            _code.Drop();
        }
    }

    private void Piece(Opcode opcode, StackOperation piece)
    {
        MachineType type = piece.Width == sizeof(long) ? MachineType.I64 : MachineType.I32;
        uint offset = (uint)(piece.Offset + (piece.Value is Slot slot ? _frame.Offset(slot) : 0));
        _code.Access(AccessSelection.Find(opcode, type, piece.Width, isSigned: false), 1, offset);
    }

    private void Locate(Instruction instruction)
    {
        if (instruction.Location is { } location && (_sourceMap.Count == 0 || _sourceMap[^1].Location != location))
        {
            if (_sourceMap.Count > 0 && _sourceMap[^1].Offset == _code.Length)
            {
                _sourceMap.RemoveAt(_sourceMap.Count - 1);
            }

            _sourceMap.Add(new(_code.Length, location));
        }
    }

    private uint SiteLocal()
    {
        if (_site is not { } site)
        {
            site = _locals.AddLocal(MachineType.I32);
            _site = site;
            _localNames.Add(new(site, "site"));
        }

        return site;
    }

    // A local of the emitter's own, for an address that is needed more than once in one step.
    private uint Scratch()
    {
        if (_scratch is not { } scratch)
        {
            scratch = _locals.AddLocal(MachineType.I32);
            _scratch = scratch;
            _localNames.Add(new(scratch, "scratch"));
        }

        return scratch;
    }
}
