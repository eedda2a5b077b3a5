using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>
/// Calls of methods on objects that are not null: they can run once the program makes an object of the class or of one below it. What
/// stands behind a cast to a class that nobody makes is found so.
/// </summary>
internal sealed class CallsOnObjects
{
    private readonly HashSet<TypeDesc> _made = [];
    private readonly Dictionary<TypeDesc, List<(MethodSymbol Method, CallSite? Site)>> _waiting = [];

    /// <summary>Whether a call of a method can run as far as is known; if not, it is kept for when it can.</summary>
    public bool CanRun(MethodSymbol method, CallSite? site)
    {
        if (OwnerOf(method) is not { } owner || _made.Contains(owner))
        {
            return true;
        }

        if (!_waiting.TryGetValue(owner, out List<(MethodSymbol, CallSite?)>? methods))
        {
            _waiting.Add(owner, methods = []);
        }

        methods.Add((method, site));
        return false;
    }

    /// <summary>Adds a class that has objects.</summary>
    /// <param name="type">The class.</param>
    /// <param name="reach">Gets the methods that were kept for it.</param>
    public void Add(TypeDesc type, Action<MethodSymbol, CallSite?> reach)
    {
        for (TypeDesc? made = type; made is not null && _made.Add(made); made = made.BaseType)
        {
            if (_waiting.Remove(made, out List<(MethodSymbol Method, CallSite? Site)>? methods))
            {
                foreach ((MethodSymbol method, CallSite? site) in methods)
                {
                    reach(method, site);
                }
            }
        }
    }

    // Methods on values are called on variables. Those of System.Array<T> are called on arrays, whose class is another.
    private static TypeDesc? OwnerOf(MethodSymbol method) =>
        method is not SynthesizedSymbol && !method.Method.Signature.IsStatic
            && method.Method.OwningType is { IsReferenceType: true, IsInterface: false } owner
            && owner.GetTypeDefinition() != owner.Context.GetWellKnownType(WellKnownType.ArrayOfT)
            ? owner
            : null;
}
