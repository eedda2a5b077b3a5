using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Emit;

/// <summary>The stack in linear memory: the frame, allocations on the stack, and where values are while a cold call runs.</summary>
internal sealed partial class FunctionEmitter
{
    private uint? _framePointer;

    // The lowest address in use, where allocations move it: what the stack pointer has to be in a handler.
    private uint? _stackTop;

    private uint FramePointer => _framePointer ?? throw InternalError.Of($"{_function.Symbol.Name} has no frame");

    private uint StackPointer => _layout.GlobalIndex(LinkerGlobals.StackPointer);

    private void EmitPrologue()
    {
        if (!_frame.IsNeeded)
        {
            return;
        }

        if (_framePointer is not { } framePointer)
        {
            framePointer = _locals.AddLocal(MachineType.I32);
            _framePointer = framePointer;
            _localNames.Add(new(framePointer, "frame"));
        }

        if (_frame.Size == 0)
        {
            _code.GlobalGet(StackPointer);
            _code.LocalSet(framePointer);
        }
        else
        {
            MoveStackPointerDown(_frame.Size, framePointer);
        }

        if (_frame is { HasHandlers: true, HasAllocations: true })
        {
            if (_stackTop is null)
            {
                _stackTop = _locals.AddLocal(MachineType.I32);
                _localNames.Add(new(_stackTop.Value, "stack_top"));
            }

            _code.LocalGet(framePointer);
            _code.LocalSet(_stackTop.Value);
        }
    }

    // The exception is on the stack.
    private void EmitLanding(Block handler)
    {
        Set(handler.Parameters[0]);
        if (!handler.LeavesFunction || _framePointer is not null)
        {
            _code.LocalGet(_stackTop ?? FramePointer);
            _code.GlobalSet(StackPointer);
        }
    }

    // The operands of the return are on the stack.
    private void EmitEpilogue()
    {
        if (_framePointer is { } framePointer && _frame.IsMoved)
        {
            _code.LocalGet(framePointer);
            AddConstant(_frame.Size);
            _code.GlobalSet(StackPointer);
        }
    }

    private void MoveStackPointerDown(int size, uint address)
    {
        BeginStackCheck();
        _code.I32Const(size);
        EndStackCheck();
        _code.GlobalGet(StackPointer);
        _code.I32Const(size);
        _code.Plain(WasmOpcodes.I32Sub);
        _code.LocalTee(address);
        _code.GlobalSet(StackPointer);
    }

    // What is free is compared with what is wanted: the stack pointer less what is wanted may be below zero, which is a large number.
    private void BeginStackCheck()
    {
        _code.GlobalGet(StackPointer);
        _code.GlobalGet(_layout.GlobalIndex(LinkerGlobals.StackLimit));
        _code.Plain(WasmOpcodes.I32Sub);
    }

    private void EndStackCheck()
    {
        _code.Plain(WasmOpcodes.I32LtU);
        CallIfSet(_layout.StackOverflowHelper);
    }

    private void CallIfSet(FunctionSymbol helper)
    {
        _code.If();
        _code.Call(_layout.FunctionIndex(helper));
        _code.Unreachable();
        _code.End();
    }

    // The size is on the stack. What is free is a multiple of 16, so the size fits rounded up if it fits at all.
    private void AllocateStack()
    {
        uint size = Scratch();
        _code.LocalSet(size);
        BeginStackCheck();
        _code.LocalGet(size);
        EndStackCheck();
        _code.GlobalGet(StackPointer);
        _code.LocalGet(size);
        _code.Plain(WasmOpcodes.I32Sub);
        _code.I32Const(-FrameLayout.StackAlignment);
        _code.Plain(WasmOpcodes.I32And);
        _code.LocalTee(size);
        _code.GlobalSet(StackPointer);
        _code.LocalGet(size);
        if (_stackTop is { } stackTop)
        {
            _code.LocalTee(stackTop);
        }
    }

    /// <summary>
    /// A call on a path that is seldom taken; its arguments are on the stack. A value that lived across it would be spilled by the
    /// engine where the hot path is. So all go to memory below the stack pointer, and the hot path needs no frame for that.
    /// </summary>
    private void ExecuteCold(Instruction call, int time)
    {
        List<uint> saved = FindLocalsLiveAcross(call, time);
        if (saved.Count == 0)
        {
            ExecuteCall(call);
            return;
        }

        // Those of the largest size first, so that each is aligned.
        saved.Sort((first, second) => _locals.Types[(int)first].Size() != _locals.Types[(int)second].Size()
            ? _locals.Types[(int)second].Size().CompareTo(_locals.Types[(int)first].Size())
            : first.CompareTo(second));
        int size = 0;
        foreach (uint local in saved)
        {
            size += _locals.Types[(int)local].Size();
        }

        size = (int)FrameLayout.Align(size, FrameLayout.StackAlignment);
        uint address = Scratch();
        MoveStackPointerDown(size, address);
        uint offset = 0;
        foreach (uint local in saved)
        {
            MachineType type = _locals.Types[(int)local];
            _code.LocalGet(address);
            _code.LocalGet(local);
            _code.Access(AccessSelection.Find(Opcode.Store, type, type.Size(), isSigned: false), type.Size(), offset);
            offset += (uint)type.Size();
        }

        ExecuteCall(call);
        _code.GlobalGet(StackPointer);
        _code.LocalTee(address);
        offset = 0;
        foreach (uint local in saved)
        {
            if (offset > 0)
            {
                _code.LocalGet(address);
            }

            MachineType type = _locals.Types[(int)local];
            _code.Access(AccessSelection.Find(Opcode.Load, type, type.Size(), isSigned: false), type.Size(), offset);
            _code.LocalSet(local);
            offset += (uint)type.Size();
        }

        _code.LocalGet(address);
        AddConstant(size);
        _code.GlobalSet(StackPointer);
    }

    private List<uint> FindLocalsLiveAcross(Instruction call, int time)
    {
        List<uint> saved = [];
        if (call.Symbol is FunctionSymbol { DoesNotReturn: true })
        {
            return saved;
        }

        for (int local = 0; local < _locals.Types.Count; local++)
        {
            if (_locals.IsLiveAcross(local, time) || local == _framePointer || local == _stackTop)
            {
                saved.Add((uint)local);
            }
        }

        return saved;
    }

    private void AddConstant(int value)
    {
        if (value != 0)
        {
            _code.I32Const(value);
            _code.Plain(WasmOpcodes.I32Add);
        }
    }
}
