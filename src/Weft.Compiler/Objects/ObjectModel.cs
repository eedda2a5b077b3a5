using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Reachability;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Objects;

/// <summary>Numbers the classes when all of the program is known, and gives every selector, cast and method table what follows from it.</summary>
internal static class ObjectModel
{
    /// <summary>Completes the symbols.</summary>
    public static void Complete(SymbolTable symbols, MethodGraph graph)
    {
        VirtualDispatch dispatch = graph.Dispatch;
        List<TypeDesc> classes = ClassNumbering.Order(dispatch.Types);
        Dictionary<TypeDesc, int> numbers = [];
        for (int i = 0; i < classes.Count; i++)
        {
            numbers.Add(classes[i], i + 1);
        }

        foreach (VirtualMethodSymbol selector in dispatch.Selectors)
        {
            List<SelectorTarget> targets = [];
            foreach ((TypeDesc type, FunctionSymbol function) in dispatch.TargetsOf(selector))
            {
                targets.Add(new(numbers[type], function));
            }

            targets.Sort(static (first, second) => first.ClassNumber.CompareTo(second.ClassNumber));
            selector.Targets = targets;
        }

        foreach (ClassTestSymbol test in dispatch.Tests)
        {
            test.Classes = ClassSets.Build(test.Name, classes, test.Contains);
        }

        // Dispatch and casts in code know the numbers of objects alone; those of other types only say what is assignable to what.
        List<TypeDesc> numbered = [.. classes];
        if ((graph.Types.Questions & TypeQuestions.Assignability) != 0)
        {
            foreach (TypeDesc type in graph.Types.Known)
            {
                if (numbers.TryAdd(type, numbered.Count + 1))
                {
                    numbered.Add(type);
                }
            }
        }

        symbols.FillMethodTables(new(symbols, numbers, numbered, classes.Count, new(symbols, graph.Types.Questions)));
    }
}
