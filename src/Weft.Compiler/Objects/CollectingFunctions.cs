using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Objects;

/// <summary>The functions during which a collection may happen: those that reach a safe point by calls.</summary>
internal sealed class CollectingFunctions
{
    private readonly CallGraph _calls;
    private readonly bool[] _isCollecting;

    /// <summary>Finds them.</summary>
    /// <param name="functions">All functions of the program, as they are emitted.</param>
    /// <param name="data">Its data.</param>
    public CollectingFunctions(IReadOnlyList<Function> functions, IReadOnlyList<DataSymbol> data)
    {
        _calls = new(functions, data, withThrows: true);
        _isCollecting = _calls.FindLeadingTo(static function => function.IsSafePoint);
    }

    /// <summary>Whether a collection may happen during an instruction.</summary>
    public bool MayCollect(Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Call => _calls.NumberOf((FunctionSymbol)instruction.Symbol!) is >= 0 and int number && _isCollecting[number],
        Opcode.CallIndirect => _isCollecting[CallGraph.Table],
        Opcode.ThrowIf => instruction.Block!.Handler is not null,
        _ => false,
    };
}
