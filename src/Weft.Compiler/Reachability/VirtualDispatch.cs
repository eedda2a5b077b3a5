using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Resolution;

namespace Weft.Compiler.Reachability;

/// <summary>
/// Which methods virtual calls reach: those that the classes that have objects have for the methods that are called (rapid type analysis,
/// on exact instances). Both lists grow while the program is followed, and each pair is looked at once.
/// </summary>
internal sealed class VirtualDispatch(SymbolTable symbols)
{
    private readonly List<TypeDesc> _types = [];
    private readonly List<VirtualMethodSymbol> _selectors = [];
    private readonly List<ClassTestSymbol> _tests = [];
    private readonly Dictionary<VirtualMethodSymbol, List<(TypeDesc Type, FunctionSymbol Function)>> _targets = [];

    /// <summary>The classes that have objects, in the order in which they were found.</summary>
    public IReadOnlyList<TypeDesc> Types => _types;

    /// <summary>The methods that are called virtually, in the order in which they were found.</summary>
    public IReadOnlyList<VirtualMethodSymbol> Selectors => _selectors;

    /// <summary>The casts, in the order in which they were found.</summary>
    public IReadOnlyList<ClassTestSymbol> Tests => _tests;

    /// <summary>The functions that a selector may run, with the classes.</summary>
    public IReadOnlyList<(TypeDesc Type, FunctionSymbol Function)> TargetsOf(VirtualMethodSymbol selector) => _targets[selector];

    /// <summary>Adds a class that has objects.</summary>
    /// <param name="type">The class.</param>
    /// <param name="reach">Gets the functions that it has for the selectors so far.</param>
    public void Add(TypeDesc type, Action<Symbol> reach)
    {
        _types.Add(type);
        int count = _selectors.Count;
        for (int i = 0; i < count; i++)
        {
            Connect(_selectors[i], type, reach);
        }
    }

    /// <summary>Adds a method that is called virtually.</summary>
    /// <param name="selector">The method.</param>
    /// <param name="reach">Gets the functions that the classes so far have for it.</param>
    public void Add(VirtualMethodSymbol selector, Action<Symbol> reach)
    {
        _selectors.Add(selector);
        _targets.Add(selector, []);
        int count = _types.Count;
        for (int i = 0; i < count; i++)
        {
            Connect(selector, _types[i], reach);
        }
    }

    /// <summary>Adds a cast.</summary>
    public void Add(ClassTestSymbol test) => _tests.Add(test);

    private void Connect(VirtualMethodSymbol selector, TypeDesc type, Action<Symbol> reach)
    {
        if (selector.Accepts?.Invoke(type) == false || !type.CanCastTo(selector.Method.OwningType) || Resolve(selector.Method, type) is not { } function)
        {
            return;
        }

        _targets[selector].Add((type, function));
        reach(function);
    }

    private FunctionSymbol? Resolve(MethodDesc method, TypeDesc type)
    {
        if (type.IsDelegate && method.Name == "GetThunk" && method.OwningType == type.Context.GetWellKnownType(WellKnownType.Delegate))
        {
            return symbols.GetDelegateThunkFinder(type, method);
        }

        if (type.IsValueType && method.Name == "__GetFieldHelper" && method.OwningType == type.Context.GetWellKnownType(WellKnownType.ValueType)
            && type.Kind == TypeKind.ValueType && FieldHelper.IsNeededFor(type))
        {
            return symbols.GetFieldHelper(type, method);
        }

        MethodDesc target;
        try
        {
            target = VirtualMethods.Resolve(method, type);
        }
        catch (UnresolvedVirtualMethodException)
        {
            // A call would throw; the class library relies on such calls not being made.
            return null;
        }

        return target.OwningType.IsValueType ? symbols.GetUnboxingStub(target) : symbols.GetFunction(target);
    }
}
