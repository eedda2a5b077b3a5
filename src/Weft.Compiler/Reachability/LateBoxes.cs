using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>
/// The value types that a program may box without naming them: elements of its arrays, and enumerations that it has as objects of
/// <c>Type</c>. They count once something is reached that makes such boxes.
/// </summary>
internal sealed class LateBoxes(SymbolTable symbols)
{
    private readonly List<TypeDesc> _candidates = [];
    private bool _areMade;

    /// <summary>Looks at a symbol that is reached.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="reach">Gets the types that are boxed.</param>
    public void Look(Symbol symbol, Action<Symbol> reach)
    {
        switch (symbol)
        {
            case ConstructedClassSymbol { Type: ArrayType { ElementType.IsValueType: true } array }:
                Add(array.ElementType, reach);
                break;
            case MethodTableSymbol { Type: { IsEnum: true, IsGenericDefinition: false, ContainsSignatureVariables: false } enumeration }:
                Add(enumeration, reach);
                break;
            case MethodSymbol method when !_areMade && symbols.Runtime.MakesObjects(method.Method):
                _areMade = true;
                foreach (TypeDesc type in _candidates)
                {
                    reach(symbols.GetConstructedType(type));
                }

                _candidates.Clear();
                break;
        }
    }

    private void Add(TypeDesc type, Action<Symbol> reach)
    {
        TypeDesc boxed = type.IsNullable ? type.Instantiation[0] : type;
        if (boxed.IsByRefLike || boxed.IsVoid)
        {
            return;
        }

        if (_areMade)
        {
            reach(symbols.GetConstructedType(boxed));
        }
        else
        {
            _candidates.Add(boxed);
        }
    }
}
