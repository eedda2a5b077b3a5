using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.IR.Interpretation;

/// <summary>How interpreted code ended.</summary>
internal enum InterpreterEnd : byte
{
    /// <summary>It returned.</summary>
    Returned,

    /// <summary>It called something that does not return.</summary>
    Threw,

    /// <summary>It did what a machine traps on.</summary>
    Trapped,

    /// <summary>It took more steps than it was given.</summary>
    OutOfSteps,

    /// <summary>It needs what the interpreter does not have: vectors, other threads.</summary>
    Unsupported,
}

/// <summary>How interpreted code ended, and with what.</summary>
/// <param name="End">How.</param>
/// <param name="Results">What it returned.</param>
/// <param name="Thrower">The function that did not return; null where an instruction threw.</param>
/// <param name="Exception">What was thrown.</param>
internal sealed record InterpreterOutcome(InterpreterEnd End, long[] Results, FunctionSymbol? Thrower, long Exception);
