using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

/// <summary>
/// The types that have method tables, in the order in which they are found, and what the program asks about them. The types that an answer
/// names are found with it.
/// </summary>
internal sealed class KnownTypes(SymbolTable symbols)
{
    private readonly List<TypeDesc> _types = [];

    /// <summary>What is asked.</summary>
    public TypeQuestions Questions { get; private set; }

    /// <summary>The types.</summary>
    public IReadOnlyList<TypeDesc> Known => _types;

    /// <summary>Looks at a symbol that is reached.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="reach">Gets the method tables of the types that are named, and the arrays that are made.</param>
    public void Look(Symbol symbol, Action<Symbol> reach)
    {
        switch (symbol)
        {
            case MethodTableSymbol table:
                _types.Add(table.Type);
                ReachNamed(table.Type, Questions, reach);
                break;
            case MethodSymbol method when symbols.Runtime.Questions.TryGetValue(method.Method, out TypeQuestions question):
                Questions |= question;

                // Those that are found meanwhile are looked at when they are found.
                foreach (TypeDesc type in _types.ToArray())
                {
                    ReachNamed(type, question, reach);
                }

                break;
        }
    }

    private void ReachNamed(TypeDesc type, TypeQuestions questions, Action<Symbol> reach)
    {
        if (type is { IsNullable: true, IsGenericDefinition: false, ContainsSignatureVariables: false })
        {
            reach(symbols.GetMethodTable(type.Instantiation[0]));
        }

        if ((questions & TypeQuestions.EnumArray) != 0 && type is { IsEnum: true, IsGenericDefinition: false, ContainsSignatureVariables: false })
        {
            reach(symbols.GetConstructedType(type.MakeArrayType()));
        }

        foreach (TypeDesc named in TypeDetails.Named(type, questions))
        {
            reach(symbols.GetMethodTable(named));
        }
    }
}
