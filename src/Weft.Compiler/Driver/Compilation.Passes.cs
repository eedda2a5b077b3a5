using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Driver;

internal sealed partial class Compilation
{
    private readonly Dictionary<FunctionSymbol, Function> _functions = [];

    private void OptimizeFunctions()
    {
        foreach (Function function in _graph.Functions)
        {
            _functions.Add(function.Symbol, function);
        }
    }
}
