using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.Passes;
using Weft.Compiler.Passes.Roots;
using Weft.Compiler.Passes.Traces;

namespace Weft.Compiler.Tests.Passes;

/// <summary>The passes that know of the whole program, with a program that the names in a case describe.</summary>
internal static class ObjectPasses
{
    private const int ClassNumberOffset = 20;

    /// <summary>Runs a pass of the name, if it is one of these.</summary>
    public static bool TryRun(string name, IReadOnlyList<Function> functions)
    {
        switch (name)
        {
            case "root-references":
                RootReferences roots = new(static instruction => instruction.Symbol is { Name: "Collect" });
                ForEach(functions, function => roots.Run(function));
                return true;
            case "insert-polls":
                InsertPolls polls = new(new("request", DataSection.Zero, 4, 4), new("Poll", FunctionSignature.Empty));
                ForEach(functions, function => polls.Run(function, function.Symbol.Name == "Cycle"));
                return true;
            case "mark-sites":
                MarkSitesOf(functions);
                return true;
            case "lower-objects":
                LowerObjects lowering = new(ClassNumberOffset, new("Unreachable", FunctionSignature.Empty) { DoesNotReturn = true });
                ForEach(functions, Describe);
                ForEach(functions, function => lowering.Run(function));
                return true;
            default:
                return false;
        }
    }

    private static void ForEach(IReadOnlyList<Function> functions, Action<Function> run)
    {
        foreach (Function function in functions)
        {
            run(function);
        }
    }

    // Each function whose name does not begin with a Q has one place.
    private static void MarkSitesOf(IReadOnlyList<Function> functions)
    {
        Dictionary<string, DataSymbol> sites = [];
        FunctionSymbol record = new("Record", new([IRType.Object, IRType.I32, IRType.I32], []));
        FunctionSymbol recordAndThrow = new("RecordAndThrow", new([IRType.Object, IRType.I32], [])) { DoesNotReturn = true };
        MarkSites marks = new(new ThrowingFunctions(functions, []).MayThrow, Find, static _ => null, record, recordAndThrow);
        ForEach(functions, function => marks.Run(function));

        DataSymbol? Find(Instruction instruction)
        {
            string name = instruction.Block!.Function.Symbol.Name;
            if (instruction.ThrowsOn || name.StartsWith('Q'))
            {
                return null;
            }

            if (!sites.TryGetValue(name, out DataSymbol? site))
            {
                site = new($"site {name}", DataSection.ReadOnly, 16, 4);
                sites.Add(name, site);
            }

            return site;
        }
    }

    private static void Describe(Function function)
    {
        FunctionSignature signature = new([IRType.Object, IRType.I32], [IRType.I32]);
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                switch (instruction.Symbol)
                {
                    case SelectorSymbol { Name: "One" } selector:
                        FunctionSymbol only = new("Only", signature);
                        selector.Targets = [new(3, only), new(4, only)];
                        break;
                    case SelectorSymbol { Name: "Two" } selector:
                        selector.Targets = [new(3, new("First", signature)), new(4, new("Second", signature))];
                        break;
                    case TypeTestSymbol test:
                        test.Classes = test.Name switch
                        {
                            "one" => new(7, 1, null),
                            "range" => new(7, 5, null),
                            "set" => new(7, 20, new("bits", DataSection.ReadOnly, 3, 1)),
                            _ => ClassSet.Empty,
                        };
                        break;
                }
            }
        }
    }
}
