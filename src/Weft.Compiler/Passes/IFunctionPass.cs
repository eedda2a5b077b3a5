using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

/// <summary>A change of one function that keeps what it does. Has no state, so that threads can share it.</summary>
internal interface IFunctionPass
{
    /// <summary>The name in pipelines, dumps and tests.</summary>
    string Name { get; }

    /// <summary>Changes the function; returns whether anything changed.</summary>
    bool Run(Function function);
}
