using System.Collections.Immutable;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.IR;
using Weft.Compiler.Reachability;

namespace Weft.Compiler.Driver;

internal sealed partial class Compilation
{
    /// <summary>The chain of callers that made the first method reachable whose name has a text in it, the method first.</summary>
    private ImmutableArray<string> Explain(string name)
    {
        foreach (Function function in _graph.Functions)
        {
            if (function.Symbol.Name.Contains(name, StringComparison.Ordinal))
            {
                return ChainOf((MethodSymbol)function.Symbol);
            }
        }

        _diagnostics.Add(DiagnosticCatalogue.NotReached, new("--why"), name);
        return [];
    }

    private ImmutableArray<string> ChainOf(MethodSymbol method)
    {
        ImmutableArray<string>.Builder lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(method.Name);
        CallSite? site = _graph.FindFirstUse(method);
        while (site is { } found)
        {
            lines.Add(_locations.Of(found) is { } place ? $"  from {found.Caller.Name} at {place}" : $"  from {found.Caller.Name}");
            site = _graph.FindFirstUse(found.Caller);
        }

        return lines.ToImmutable();
    }
}
