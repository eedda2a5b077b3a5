using Weft.Compiler.Emit;
using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR.Symbols;
using Weft.Wasm;
using Weft.Wasm.Instructions;

namespace Weft.Compiler.Link.Functions;

/// <summary>
/// <c>__wasm_init_memory</c>, the start function of a module with shared memory: it runs in every instance, and the first one to come
/// copies the data. The others wait until that is done.
/// </summary>
/// <remarks>
/// Data that is zero is not written: the protocol itself rests on the memory being zero when the first instance comes, as new memory is.
/// </remarks>
internal static class InitializeMemoryFunction
{
    private const int Untouched = 0;
    private const int Busy = 1;
    private const int Done = 2;

    private static readonly Opcode CompareExchange = WasmOpcodes.Named("i32.atomic.rmw.cmpxchg");
    private static readonly Opcode AtomicLoad = WasmOpcodes.Named("i32.atomic.load");
    private static readonly Opcode Equal = WasmOpcodes.Named("i32.eq");

    /// <summary>How far the initialisation is. Zero at the start, and not part of what is initialised.</summary>
    public static DataSymbol Flag { get; } = new("__wasm_init_memory_flag", DataSection.Zero, sizeof(int), sizeof(int));

    /// <summary>The function.</summary>
    public static GeneratedFunction Function { get; } = new(new FunctionSymbol("__wasm_init_memory", FunctionSignature.Empty), Emit);

    private static FunctionBody Emit(LinkedProgram program)
    {
        CodeBuilder code = new();
        int flag = (int)program.Symbols.Address(Flag);
        code.Block();
        code.Block();
        code.Block();
        code.I32Const(flag);
        code.I32Const(Untouched);
        code.I32Const(Busy);
        code.Access(CompareExchange, sizeof(int), 0);

        // What the flag was: untouched goes on below, busy to the wait, done behind it.
        code.BrTable([0, 1, 2]);
        code.End();
        CopyData(code, program.Data);
        code.I32Const(flag);
        code.I32Const(Done);
        code.Access(Opcode.I32AtomicStore, sizeof(int), 0);
        code.I32Const(flag);
        code.I32Const(-1);
        code.Access(Opcode.MemoryAtomicNotify, sizeof(int), 0);
        code.Drop();
        code.Br(1);
        code.End();
        Wait(code, flag);
        code.End();
        DropData(code, program.Data);
        return GeneratedFunction.Finish(code);
    }

    private static void CopyData(CodeBuilder code, IReadOnlyList<InitialData> data)
    {
        for (int i = 0; i < data.Count; i++)
        {
            code.I32Const((int)data[i].Address);
            code.I32Const(0);
            code.I32Const(data[i].Bytes.Length);
            code.MemoryInit((uint)i);
        }
    }

    // A host that wakes threads to stop them must not let one go on with data that is not there.
    private static void Wait(CodeBuilder code, int flag)
    {
        code.Loop();
        code.I32Const(flag);
        code.I32Const(Busy);
        code.I64Const(-1);
        code.Access(Opcode.MemoryAtomicWait32, sizeof(int), 0);
        code.Drop();
        code.I32Const(flag);
        code.Access(AtomicLoad, sizeof(int), 0);
        code.I32Const(Busy);
        code.Plain(Equal);
        code.BrIf(0);
        code.End();
    }

    // The engine need not keep what is in memory; new threads need their template.
    private static void DropData(CodeBuilder code, IReadOnlyList<InitialData> data)
    {
        for (int i = 0; i < data.Count; i++)
        {
            if (!data[i].IsThreadLocalTemplate)
            {
                code.DataDrop((uint)i);
            }
        }
    }
}
