using Weft.Compiler.Emit;
using Weft.Compiler.Emit.Selection;
using Weft.Compiler.IR.Symbols;
using Weft.Wasm;

namespace Weft.Compiler.Link.Functions;

/// <summary>
/// <c>__wasm_init_tls</c>: gives a block the values of the template. Unlike other toolchains' it leaves <c>__tls_base</c> alone, so that a
/// parent can prepare its child's block.
/// </summary>
internal static class InitializeThreadLocalsFunction
{
    private const uint Block = 0;

    /// <summary>The function.</summary>
    public static GeneratedFunction Function { get; } = new(LinkerFunctions.InitializeThreadLocals, Emit);

    private static FunctionBody Emit(LinkedProgram program)
    {
        CodeBuilder code = new();
        int copied = CopyTemplate(code, program.Data);
        int size = (int)program.Layout.ThreadLocals.Size;
        if (size > copied)
        {
            // The block may have been another thread's.
            code.LocalGet(Block);
            if (copied > 0)
            {
                code.I32Const(copied);
                code.Plain(WasmOpcodes.I32Add);
            }

            code.I32Const(0);
            code.I32Const(size - copied);
            code.MemoryFill();
        }

        return GeneratedFunction.Finish(code);
    }

    private static int CopyTemplate(CodeBuilder code, IReadOnlyList<InitialData> data)
    {
        for (int i = 0; i < data.Count; i++)
        {
            if (data[i].IsThreadLocalTemplate)
            {
                code.LocalGet(Block);
                code.I32Const(0);
                code.I32Const(data[i].Bytes.Length);
                code.MemoryInit((uint)i);
                return data[i].Bytes.Length;
            }
        }

        return 0;
    }
}
