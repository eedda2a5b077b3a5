using Weft.Compiler.Emit;
using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Wasm;
using WasmOpcode = Weft.Wasm.Instructions.Opcode;

namespace Weft.Compiler.Link.Functions;

/// <summary>
/// <c>wasi_thread_start</c>, where the host enters a new thread. It has no frame: when it begins, <c>__stack_pointer</c> is that of the main
/// thread, and when it ends, the stack may be somebody else's.
/// </summary>
internal static class ThreadStartFunction
{
    private const uint ThreadId = 0;
    private const uint Record = 1;
    private const uint Word = 2;

    // The start record, which the runtime fills (contract B.7): the top of the stack, its lowest address, the thread-local block.
    private const uint StackTopOffset = 0;
    private const uint StackLimitOffset = 4;
    private const uint TlsBaseOffset = 8;

    private static readonly WasmOpcode Load = WasmOpcodes.Named("i32.load");

    /// <summary>The function.</summary>
    public static GeneratedFunction Function { get; } =
        new(new FunctionSymbol("wasi_thread_start", new([IRType.I32, IRType.I32], [])), Emit);

    private static FunctionBody Emit(LinkedProgram program)
    {
        CodeBuilder code = new();
        SetGlobal(LinkerGlobals.StackPointer, StackTopOffset);
        SetGlobal(LinkerGlobals.StackLimit, StackLimitOffset);
        SetGlobal(LinkerGlobals.TlsBase, TlsBaseOffset);
        code.LocalGet(ThreadId);
        code.LocalGet(Record);
        code.Call(program.Symbols.FunctionIndex(program.Input.Entries.ThreadStart!));
        code.LocalTee(Word);
        code.Plain(WasmOpcodes.I32Eqz);
        code.BrIf(0);

        // From the exchange on a joiner may free the stack and the block. The notification touches neither: it names an address.
        code.LocalGet(Word);
        code.I32Const(0);
        code.Access(WasmOpcode.I32AtomicRmwXchg, sizeof(int), 0);
        code.Drop();
        code.LocalGet(Word);
        code.I32Const(-1);
        code.Access(WasmOpcode.MemoryAtomicNotify, sizeof(int), 0);
        code.Drop();
        return GeneratedFunction.Finish(code, localCount: 1);

        void SetGlobal(GlobalSymbol global, uint offset)
        {
            code.LocalGet(Record);
            code.Access(Load, sizeof(int), offset);
            code.GlobalSet(program.Symbols.GlobalIndex(global));
        }
    }
}
