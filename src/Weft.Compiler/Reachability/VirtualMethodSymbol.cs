using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>A virtual method as callers name it.</summary>
/// <param name="method">The method that began the slot, or the interface's; of a generic method, the instance.</param>
internal sealed class VirtualMethodSymbol(MethodDesc method) : SelectorSymbol(method.ToString())
{
    /// <summary>The method.</summary>
    public MethodDesc Method { get; } = method;

    /// <summary>The classes on whose objects it is called, where that is known; null for all.</summary>
    public Func<TypeDesc, bool>? Accepts { get; init; }
}
