using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR;

/// <summary>Appends instructions to a block. It folds nothing: that is for the passes.</summary>
internal sealed class IRBuilder(Function function)
{
    /// <summary>The function.</summary>
    public Function Function { get; } = function;

    /// <summary>The block at whose end instructions are added.</summary>
    public Block Block { get; set; } = function.Entry;

    /// <summary>Put before this instruction rather than at the end, where set.</summary>
    public Instruction? Position { get; set; }

    /// <summary>Given to each new instruction.</summary>
    public SourceLocation? Location { get; set; }

    /// <summary>Adds any instruction.</summary>
    public Instruction Add(Instruction instruction)
    {
        instruction.Location ??= Location;
        return Position is null ? Block.Append(instruction) : Block.InsertBefore(instruction, Position);
    }

    /// <summary>Arithmetic on two operands of one type.</summary>
    public Instruction Binary(Opcode opcode, Value left, Value right) => Add(new(opcode, ResultType(opcode, left), left, right));

    /// <summary>Arithmetic on one operand, or a comparison with zero.</summary>
    public Instruction Unary(Opcode opcode, Value operand) => Add(new(opcode, ResultType(opcode, operand), operand));

    /// <summary>A conversion.</summary>
    public Instruction Convert(Opcode opcode, IRType type, Value operand) => Add(new(opcode, type, operand));

    /// <summary>One of two values.</summary>
    public Instruction Select(Value condition, Value ifNotZero, Value ifZero) =>
        Add(new(Opcode.Select, ifNotZero.Type, ifNotZero, ifZero, condition));

    /// <summary>A load.</summary>
    public Instruction Load(IRType type, Value address, MemoryAccess access) => Add(new(Opcode.Load, type, address) { Access = access });

    /// <summary>A load of a whole value.</summary>
    public Instruction Load(IRType type, Value address, uint offset = 0) => Load(type, address, MemoryAccess.Natural(type, offset));

    /// <summary>A store.</summary>
    public Instruction Store(Value address, Value value, MemoryAccess access) =>
        Add(new(Opcode.Store, IRType.None, address, value) { Access = access });

    /// <summary>A store of a whole value.</summary>
    public Instruction Store(Value address, Value value, uint offset = 0) => Store(address, value, MemoryAccess.Natural(value.Type, offset));

    /// <summary>An atomic instruction.</summary>
    public Instruction Atomic(Opcode opcode, IRType type, MemoryAccess access, params ReadOnlySpan<Value> operands) =>
        Add(new(opcode, type, operands) { Access = access });

    /// <summary>An instruction without an access, a symbol or an immediate.</summary>
    public Instruction Plain(Opcode opcode, IRType type, params ReadOnlySpan<Value> operands) => Add(new(opcode, type, operands));

    /// <summary>A copy of a known number of bytes.</summary>
    public Instruction CopyBlock(Value destination, Value source, int size) =>
        Add(new(Opcode.CopyBlock, IRType.None, destination, source) { Immediate = size });

    /// <summary>Zeroes a known number of bytes.</summary>
    public Instruction ZeroBlock(Value destination, int size) => Add(new(Opcode.ZeroBlock, IRType.None, destination) { Immediate = size });

    /// <summary>An address and a number of bytes.</summary>
    public Value Offset(Value address, int offset) =>
        offset == 0 ? address : Binary(Opcode.Add, address, Constant.I32(offset));

    /// <summary>A call.</summary>
    public Instruction Call(FunctionSymbol callee, params ReadOnlySpan<Value> arguments) =>
        Add(new(Opcode.Call, callee.Signature.ResultType, arguments) { Symbol = callee, Signature = callee.Signature });

    /// <summary>A call of a method on an object that is not null.</summary>
    public Instruction CallOnObject(FunctionSymbol callee, params ReadOnlySpan<Value> arguments) =>
        Add(new(Opcode.Call, callee.Signature.ResultType, arguments) { Symbol = callee, Signature = callee.Signature, IsOnObject = true });

    /// <summary>A call of a helper on a path that is seldom taken.</summary>
    public Instruction ColdCall(FunctionSymbol callee, params ReadOnlySpan<Value> arguments) =>
        Add(new(Opcode.Call, callee.Signature.ResultType, arguments) { Symbol = callee, Signature = callee.Signature, IsCold = true });

    /// <summary>A call through the table; the index comes last among the operands.</summary>
    public Instruction CallIndirect(FunctionSignature signature, Value index, params ReadOnlySpan<Value> arguments) =>
        Add(new(Opcode.CallIndirect, signature.ResultType, [.. arguments, index]) { Signature = signature });

    /// <summary>A call of the function that a selector has for the class of an object.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="signature">The signature of all its functions.</param>
    /// <param name="receiver">Which of the arguments is the object.</param>
    /// <param name="arguments">The arguments.</param>
    public Instruction CallVirtual(SelectorSymbol selector, FunctionSignature signature, int receiver, params ReadOnlySpan<Value> arguments) =>
        Add(new(Opcode.CallVirtual, signature.ResultType, arguments) { Symbol = selector, Signature = signature, Immediate = receiver });

    /// <summary>The table index of the function that a selector has for the class of an object.</summary>
    public Instruction VirtualFunction(SelectorSymbol selector, Value receiver) =>
        Add(new(Opcode.VirtualFunction, IRType.I32, receiver) { Symbol = selector });

    /// <summary>Whether an object is of a class in a set.</summary>
    public Instruction IsInstance(TypeTestSymbol test, Value reference) => Add(new(Opcode.IsInstance, IRType.I32, reference) { Symbol = test });

    /// <summary>One result of a call that has several.</summary>
    public Instruction Extract(Instruction call, int index) =>
        Add(new(Opcode.Extract, call.Signature!.Results[index], call) { Immediate = index });

    /// <summary>Calls a helper that does not return, where a condition holds.</summary>
    public Instruction ThrowIf(Value condition, FunctionSymbol helper) => Add(new(Opcode.ThrowIf, IRType.None, condition) { Symbol = helper });

    /// <summary>Throws an object.</summary>
    public Instruction Throw(Value exception) => Add(new(Opcode.Throw, IRType.None, exception));

    /// <summary>Makes sure that a class constructor has run.</summary>
    public Instruction EnsureInitialized(InitializationSymbol symbol) => Add(new(Opcode.EnsureInitialized, IRType.None) { Symbol = symbol });

    /// <summary>The address of thread-local data.</summary>
    public Instruction ThreadLocalAddress(DataSymbol symbol, int offset = 0) =>
        Add(new(Opcode.ThreadLocalAddress, IRType.ByRef) { Symbol = symbol, Immediate = offset });

    /// <summary>Reads a global.</summary>
    public Instruction GlobalGet(GlobalSymbol global) => Add(new(Opcode.GlobalGet, global.Type) { Symbol = global });

    /// <summary>Writes a global.</summary>
    public Instruction GlobalSet(GlobalSymbol global, Value value) => Add(new(Opcode.GlobalSet, IRType.None, value) { Symbol = global });

    /// <summary>Goes to a block.</summary>
    public Instruction Jump(Block target, params ReadOnlySpan<Value> arguments) =>
        Add(new(Opcode.Jump, IRType.None) { Edges = [new Edge(target, arguments)] });

    /// <summary>Goes to one of two blocks.</summary>
    public Instruction Branch(Value condition, Edge ifNotZero, Edge ifZero) =>
        Add(new(Opcode.Branch, IRType.None, condition) { Edges = [ifNotZero, ifZero] });

    /// <summary>Goes to the block of a number, or to the last one.</summary>
    public Instruction Switch(Value index, IReadOnlyList<Edge> edges) => Add(new(Opcode.Switch, IRType.None, index) { Edges = edges });

    /// <summary>Returns.</summary>
    public Instruction Return(params ReadOnlySpan<Value> values) => Add(new(Opcode.Return, IRType.None, values));

    /// <summary>Ends a block that is never left.</summary>
    public Instruction Unreachable() => Add(new(Opcode.Unreachable, IRType.None));

    private static IRType ResultType(Opcode opcode, Value operand) =>
        opcode.Info().Result switch
        {
            ResultRule.I32 => IRType.I32,
            ResultRule.SameAsOperand => operand.Type,
            _ => throw InternalError.Of($"the result type of {opcode.Info().Name} has to be given"),
        };
}
