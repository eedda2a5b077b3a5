using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Emit;

/// <summary>Single instructions, whose operands are on the stack, and the operands that are made anew at each use.</summary>
internal sealed partial class FunctionEmitter
{
    private void Push(Value value)
    {
        switch (value)
        {
            case Constant constant:
                PushConstant(constant);
                break;
            case SymbolAddress address:
                _code.I32Const((int)AddressOf(address));
                break;
            case Slot slot:
                _code.LocalGet(FramePointer);
                AddConstant(_frame.Offset(slot));
                break;
            default:
                throw InternalError.Of("a value that stands in a block is made anew");
        }
    }

    private void PushConstant(Constant constant)
    {
        switch (constant.Type.Machine())
        {
            case MachineType.I32:
                _code.I32Const((int)constant.Bits);
                break;
            case MachineType.I64:
                _code.I64Const(constant.Bits);
                break;
            case MachineType.F32:
                _code.F32Const((int)constant.Bits);
                break;
            case MachineType.F64:
                _code.F64Const(constant.Bits);
                break;
            default:
                _code.V128Const(constant.Bits);
                break;
        }
    }

    private uint AddressOf(SymbolAddress address) => address.Symbol switch
    {
        DataSymbol { Section: DataSection.ThreadLocal } data => throw InternalError.Of($"thread-local {data.Name} has no constant address"),
        DataSymbol data => _layout.Address(data) + (uint)address.Offset,
        FunctionSymbol function => _layout.TableIndex(function),
        SelectorSymbol selector => _layout.DispatchRow(selector),
        ConstructedTypeSymbol type => _layout.Address(type.Table) + (uint)address.Offset,
        _ => throw InternalError.Of($"{address.Symbol.Name} has no address"),
    };

    private void Execute(Instruction instruction, int time)
    {
        Locate(instruction);
        if (instruction.IsCold)
        {
            ExecuteCold(instruction, time);
            return;
        }

        switch (instruction.Opcode)
        {
            case Opcode.Select:
                _code.Plain(WasmOpcodes.Select);
                break;
            case >= Opcode.Load and <= Opcode.AtomicCompareExchange:
                ExecuteAccess(instruction);
                break;
            case Opcode.Fence:
                _code.AtomicFence();
                break;
            case Opcode.Wait32:
                _code.Access(Weft.Wasm.Instructions.Opcode.MemoryAtomicWait32, sizeof(int), 0);
                break;
            case Opcode.Wait64:
                _code.Access(Weft.Wasm.Instructions.Opcode.MemoryAtomicWait64, sizeof(long), 0);
                break;
            case Opcode.Notify:
                _code.Access(Weft.Wasm.Instructions.Opcode.MemoryAtomicNotify, sizeof(int), 0);
                break;
            case Opcode.CopyBlock:
                _code.I32Const(instruction.Immediate);
                _code.MemoryCopy();
                break;
            case Opcode.ZeroBlock:
                _code.I32Const(0);
                _code.I32Const(instruction.Immediate);
                _code.MemoryFill();
                break;
            case Opcode.MemoryCopy:
                _code.MemoryCopy();
                break;
            case Opcode.MemoryFill:
                _code.MemoryFill();
                break;
            case Opcode.MemorySize:
                _code.MemorySize();
                break;
            case Opcode.MemoryGrow:
                _code.MemoryGrow();
                break;
            case Opcode.AllocateStack:
                AllocateStack();
                break;
            case Opcode.GlobalGet:
                _code.GlobalGet(_layout.GlobalIndex((GlobalSymbol)instruction.Symbol!));
                break;
            case Opcode.GlobalSet:
                _code.GlobalSet(_layout.GlobalIndex((GlobalSymbol)instruction.Symbol!));
                break;
            case Opcode.ThreadLocalAddress:
                _code.GlobalGet(_layout.GlobalIndex(LinkerGlobals.TlsBase));
                AddConstant((int)_layout.ThreadLocalOffset((DataSymbol)instruction.Symbol!) + instruction.Immediate);
                break;
            case Opcode.Call or Opcode.CallIndirect:
                ExecuteCall(instruction);
                break;
            case Opcode.Throw:
                _code.Throw(_layout.ExceptionTag);
                break;
            case Opcode.ThrowIf:
                CallIfSet((FunctionSymbol)instruction.Symbol!);
                break;
            case Opcode.MarkSite:
                _code.LocalSet(SiteLocal());
                break;
            case Opcode.CurrentSite:
                _code.LocalGet(SiteLocal());
                break;
            default:
                ExecuteArithmetic(instruction.Opcode, instruction);
                break;
        }
    }

    // The opcode is the instruction's own, or the inverse of its comparison.
    private void ExecuteArithmetic(Opcode opcode, Instruction instruction)
    {
        if (ArithmeticSelection.Find(opcode, instruction.Type, instruction.Operands[0].Type) is { } selected)
        {
            _code.Plain(selected);
        }
    }

    private void ExecuteCall(Instruction call)
    {
        if (call.Opcode == Opcode.CallIndirect)
        {
            _code.CallIndirect(_layout.TypeIndex(call.Signature!), table: 0);
        }
        else
        {
            _code.Call(_layout.FunctionIndex((FunctionSymbol)call.Symbol!));
        }
    }

    // Narrow atomic instructions extend with zeros only.
    private void ExecuteAccess(Instruction instruction)
    {
        MemoryAccess access = instruction.Access;
        bool isAtomic = instruction.Opcode >= Opcode.AtomicLoad;
        bool hasResult = instruction.Type != IRType.None;
        MachineType type = (hasResult ? instruction.Type : instruction.Operands[1].Type).Machine();
        uint offset = access.Offset + (instruction.Operands[0] is Slot slot ? (uint)_frame.Offset(slot) : 0);
        int alignment = isAtomic ? access.Width : Math.Min(access.Alignment, access.Width);
        _code.Access(AccessSelection.Find(instruction.Opcode, type, access.Width, access.IsSigned && !isAtomic), alignment, offset);
        if (isAtomic && hasResult && access.IsSigned && access.Width < type.Size())
        {
            _code.Plain(AccessSelection.SignExtension(type, access.Width));
        }
    }
}
