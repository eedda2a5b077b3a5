using Weft.Compiler.Emit;
using Weft.Compiler.IR.Symbols;
using Weft.Wasm;

namespace Weft.Compiler.Link.Functions;

/// <summary>A function that the linker makes, rather than the compiler of methods.</summary>
/// <param name="Symbol">Its name and signature.</param>
/// <param name="Emit">Makes its body, once everything has its place.</param>
internal sealed record GeneratedFunction(FunctionSymbol Symbol, Func<LinkedProgram, FunctionBody> Emit)
{
    /// <summary>Ends a body and puts the declaration of its locals, all of them i32, before it.</summary>
    public static FunctionBody Finish(CodeBuilder code, byte localCount = 0)
    {
        code.End();
        return new(localCount == 0 ? [0, .. code.Written] : (byte[])[1, localCount, WasmValueType.I32.Code, .. code.Written]);
    }
}
