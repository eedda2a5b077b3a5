using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.Passes;
using Weft.Compiler.TypeSystem.Bodies;

namespace Weft.Compiler.Reachability;

/// <summary>
/// Imports methods and folds what is constant in them, calls of methods that return a constant included: by such a call library code
/// asks whether a feature is there, and what stands behind the answer no must not be reached.
/// </summary>
internal sealed class MethodImporter(SymbolTable symbols, MethodILProvider bodies, ReachabilityDiagnostics diagnostics)
{
    // A longer method does not just return a constant, in IL that a compiler made.
    private const int LongestConstantMethod = 64;
    private const int DeepestConstantCall = 16;

    private readonly Dictionary<MethodSymbol, Function?> _functions = [];
    private int _depth;

    /// <summary>The body of a method, or null where it has an error, which was reported.</summary>
    public Function? Import(MethodSymbol symbol)
    {
        if (_functions.TryGetValue(symbol, out Function? known))
        {
            return known;
        }

        // A method that is asked for while it is imported calls itself, and so returns no constant.
        _functions.Add(symbol, null);
        Function? function = diagnostics.Guard(symbol, () => ImportBody(symbol));
        _functions[symbol] = function;
        return function;
    }

    private Function ImportBody(MethodSymbol symbol)
    {
        if (symbol is SynthesizedSymbol synthesized)
        {
            return synthesized.Write();
        }

        MethodIL body = bodies.GetMethodIL(symbol.Method) ?? throw InternalError.Of($"{symbol.Name} has no body");
        Function function = ILImporter.Import(symbols, symbol.Method, body);
        Pipelines.Early.Run(function);
        if (FoldConstantCalls(function))
        {
            Pipelines.Early.Run(function);
        }

        return function;
    }

    private bool FoldConstantCalls(Function function)
    {
        bool changed = false;
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction is { Opcode: Opcode.Call, Operands.Length: 0, Symbol: MethodSymbol callee } && FindConstant(callee) is { } constant)
                {
                    instruction.ReplaceUsesWith(constant);
                    instruction.Remove();
                    changed = true;
                }
            }
        }

        return changed;
    }

    private Constant? FindConstant(MethodSymbol callee)
    {
        if (callee.Signature.Results.Count != 1 || _depth >= DeepestConstantCall
            || callee is SynthesizedSymbol
            || bodies.GetMethodIL(callee.Method) is not { } body || body.Code.Length > LongestConstantMethod)
        {
            return null;
        }

        _depth++;
        try
        {
            Function? function = Import(callee);
            return function?.Blocks is [{ First: { Opcode: Opcode.Return } result }] && result.Operands[0] is Constant constant ? constant : null;
        }
        finally
        {
            _depth--;
        }
    }
}
