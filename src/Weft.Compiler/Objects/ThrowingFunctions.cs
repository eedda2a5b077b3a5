using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Objects;

/// <summary>The functions that an exception may leave: those that throw, and those that call one of them.</summary>
internal sealed class ThrowingFunctions
{
    private readonly CallGraph _calls;
    private readonly bool[] _isThrowing;

    /// <summary>Finds them.</summary>
    /// <param name="functions">All functions of the program, as they are emitted.</param>
    /// <param name="data">Its data.</param>
    public ThrowingFunctions(IReadOnlyList<Function> functions, IReadOnlyList<DataSymbol> data)
    {
        HashSet<FunctionSymbol> throwers = [];
        foreach (Function function in functions)
        {
            if (function.Blocks.Exists(HasThrow))
            {
                throwers.Add(function.Symbol);
            }
        }

        _calls = new(functions, data, withThrows: false);
        _isThrowing = _calls.FindLeadingTo(throwers.Contains);
    }

    /// <summary>Whether an exception may come out of an instruction. None comes from the host or from what the linker makes.</summary>
    public bool MayThrow(Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Call => _calls.NumberOf((FunctionSymbol)instruction.Symbol!) is >= 0 and int number && _isThrowing[number],
        Opcode.CallIndirect => _isThrowing[CallGraph.Table],
        _ => instruction.MayThrow,
    };

    // What a function catches itself it may throw on.
    private static bool HasThrow(Block block)
    {
        foreach (Instruction instruction in block)
        {
            if (instruction.Opcode is Opcode.Throw or Opcode.ThrowIf)
            {
                return true;
            }
        }

        return false;
    }
}
