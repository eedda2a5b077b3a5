using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Interpretation;

/// <content>What each instruction does.</content>
internal sealed partial class Interpreter
{
    // Whether the next instruction follows.
    private bool Execute(Instruction instruction, Frame frame)
    {
        ReadOnlySpan<Value> operands = instruction.Operands;
        long a = operands.Length > 0 && operands[0].Type != IRType.Tuple ? Read(operands[0], frame) : 0;
        long b = operands.Length > 1 ? Read(operands[1], frame) : 0;
        long c = operands.Length > 2 ? Read(operands[2], frame) : 0;
        long result = 0;
        bool goesOn;
        switch (instruction.Opcode)
        {
            case Opcode.Extract:
                result = frame.Tuples[(Instruction)operands[0]][instruction.Immediate];
                goesOn = true;
                break;
            case Opcode.Load or Opcode.AtomicLoad:
                goesOn = instruction.Type == IRType.V128
                    ? Fail(InterpreterEnd.Unsupported)
                    : machine.TryLoad((uint)a, instruction.Access, instruction.Type, out result) || Fail(InterpreterEnd.Trapped);
                break;
            case Opcode.Store or Opcode.AtomicStore:
                goesOn = machine.TryStore((uint)a, instruction.Access, b) || Fail(InterpreterEnd.Trapped);
                break;
            case >= Opcode.AtomicAdd and <= Opcode.AtomicCompareExchange:
                goesOn = Modify(instruction, (uint)a, b, c, out result) || Fail(InterpreterEnd.Trapped);
                break;
            case Opcode.Fence:
                goesOn = true;
                break;
            case Opcode.CopyBlock:
                goesOn = Copy((uint)a, (uint)b, (uint)instruction.Immediate) || Fail(InterpreterEnd.Trapped);
                break;
            case Opcode.MemoryCopy:
                goesOn = Copy((uint)a, (uint)b, (uint)c) || Fail(InterpreterEnd.Trapped);
                break;
            case Opcode.ZeroBlock:
                goesOn = Fill((uint)a, 0, (uint)instruction.Immediate) || Fail(InterpreterEnd.Trapped);
                break;
            case Opcode.MemoryFill:
                goesOn = Fill((uint)a, (byte)b, (uint)c) || Fail(InterpreterEnd.Trapped);
                break;
            case Opcode.MemorySize:
                result = machine.Memory.Length >> 16;
                goesOn = true;
                break;
            case Opcode.AllocateStack:
                result = (int)(((uint)machine.GetGlobal(LinkerGlobals.StackPointer) - (uint)a) & ~15u);
                machine.SetGlobal(LinkerGlobals.StackPointer, result);
                goesOn = true;
                break;
            case Opcode.GlobalGet:
                result = machine.GetGlobal((GlobalSymbol)instruction.Symbol!);
                goesOn = true;
                break;
            case Opcode.GlobalSet:
                machine.SetGlobal((GlobalSymbol)instruction.Symbol!, a);
                goesOn = true;
                break;
            case Opcode.ThreadLocalAddress:
                result = (int)(machine.AddressOf(instruction.Symbol!) + (uint)instruction.Immediate);
                goesOn = true;
                break;
            case Opcode.Call:
                goesOn = Call(instruction, (FunctionSymbol)instruction.Symbol!, operands, frame, out result);
                break;
            case Opcode.CallIndirect:
                goesOn = machine.FindFunction((uint)Read(operands[^1], frame)) is { } callee && callee.Signature.Equals(instruction.Signature)
                    ? Call(instruction, callee, operands[..^1], frame, out result)
                    : Fail(InterpreterEnd.Trapped);
                break;
            case Opcode.ThrowIf:
                goesOn = (int)a == 0 || Throw((FunctionSymbol)instruction.Symbol!);
                break;
            case Opcode.Throw:
                goesOn = Throw(null, (int)a);
                break;
            case Opcode.EnsureInitialized:
                goesOn = Initialize((InitializationSymbol)instruction.Symbol!);
                break;
            default:
                goesOn = instruction.Info.IsPure
                    ? Arithmetic.TryEvaluate(instruction.Opcode, operands[0].Type, instruction.Type, a, b, c, out result) || Fail(InterpreterEnd.Trapped)
                    : Fail(InterpreterEnd.Unsupported);
                break;
        }

        if (instruction.Id >= 0)
        {
            frame.Values[instruction.Id] = result;
        }

        return goesOn;
    }

    private bool Modify(Instruction instruction, uint address, long operand, long replacement, out long old)
    {
        MemoryAccess access = instruction.Access;
        if (address % access.Width != 0 || !machine.TryLoad(address, access, instruction.Type, out old))
        {
            old = 0;
            return false;
        }

        long value = instruction.Opcode switch
        {
            Opcode.AtomicAdd => old + operand,
            Opcode.AtomicSub => old - operand,
            Opcode.AtomicAnd => old & operand,
            Opcode.AtomicOr => old | operand,
            Opcode.AtomicXor => old ^ operand,
            Opcode.AtomicExchange => operand,
            _ => old == Narrowed(operand, access, instruction.Type) ? replacement : old,
        };
        return machine.TryStore(address, access, value);
    }

    // What a narrow compare-exchange compares with: the operand without its upper bits.
    private static long Narrowed(long operand, MemoryAccess access, IRType type) => access.Width switch
    {
        1 => (byte)operand,
        2 => (ushort)operand,
        4 when type == IRType.I64 => (uint)operand,
        _ => operand,
    };

    private bool Copy(uint destination, uint source, uint size)
    {
        if (!machine.TryFind(destination, 0, size, out Span<byte> target) || !machine.TryFind(source, 0, size, out Span<byte> bytes))
        {
            return false;
        }

        bytes.CopyTo(target);
        return true;
    }

    private bool Fill(uint address, byte value, uint size)
    {
        bool isInside = machine.TryFind(address, 0, size, out Span<byte> bytes);
        bytes.Fill(value);
        return isInside;
    }

    private bool Call(Instruction call, FunctionSymbol callee, ReadOnlySpan<Value> operands, Frame frame, out long result)
    {
        Span<long> arguments = stackalloc long[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            arguments[i] = Read(operands[i], frame);
        }

        long[] results = new long[callee.Signature.Results.Count];
        bool returned = machine.FindBody(callee) is { } body
            ? Invoke(body, arguments, results)
            : machine.Call(callee, arguments, results) || Throw(callee, machine.ExceptionOf(callee));
        result = results.Length == 1 ? results[0] : 0;
        if (results.Length > 1)
        {
            frame.Tuples[call] = results;
        }

        return returned;
    }

    // The state is set first: a constructor that needs its own type sees it as it is.
    private bool Initialize(InitializationSymbol symbol)
    {
        MemoryAccess access = MemoryAccess.Natural(IRType.I32);
        uint state = machine.AddressOf(symbol.State);
        if (!machine.TryLoad(state, access, IRType.I32, out long value))
        {
            return Fail(InterpreterEnd.Trapped);
        }

        if (value == InitializationSymbol.Done)
        {
            return true;
        }

        machine.TryStore(state, access, InitializationSymbol.Done);
        return machine.FindBody(symbol.Constructor) is { } body ? Invoke(body, [], []) : machine.Call(symbol.Constructor, [], []) || Throw(symbol.Constructor, machine.ExceptionOf(symbol.Constructor));
    }
}
