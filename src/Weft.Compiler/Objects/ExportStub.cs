using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Objects;

/// <summary>
/// What a host calls in place of a method, in a program whose threads a collection stops: between two calls of exports the thread is in a
/// safe region, since nobody knows when the host calls again.
/// </summary>
internal static class ExportStub
{
    /// <summary>Writes the stub.</summary>
    /// <param name="symbol">The stub.</param>
    /// <param name="target">The method.</param>
    /// <param name="enter">Leaves the region, and gives whether there was one.</param>
    /// <param name="leave">Enters it again where there was.</param>
    public static Function Write(FunctionSymbol symbol, FunctionSymbol target, FunctionSymbol enter, FunctionSymbol leave)
    {
        Function function = new(symbol);
        IRBuilder builder = new(function);
        Value wasSafe = builder.Call(enter);
        Instruction call = builder.Call(target, [.. function.Entry.Parameters]);
        builder.Call(leave, wasSafe);
        ForwardingCall.Return(builder, call, symbol.Signature);
        return function;
    }
}
