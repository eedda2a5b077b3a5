using Weft.Compiler.Emit;
using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Passes;
using Weft.Compiler.Passes.Roots;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Tests.IL;

/// <summary>Compiles every method of the class library that has no type variables: whatever the compiler of C# makes becomes IR that is well formed, stays so, and becomes code.</summary>
public sealed class LibraryTests
{
    private static readonly PassPipeline Lowering = Pipelines.Lowering(isThreaded: true);
    private static readonly AnyLayout Layout = new();

    [Theory]
    [InlineData("System.Private.CoreLib", 15_000, false)]
    [InlineData("System.Private.CoreLib", 15_000, true)]
    [InlineData("System.Collections", 50, false)]
    [InlineData("System.Collections", 50, true)]
    [InlineData("Weft.Runtime", 50, false)]
    [InlineData("Weft.Runtime", 50, true)]
    public void Every_method_compiles(string assemblyName, int leastMethods, bool hasHeap)
    {
        using TypeSystemContext types = new([Path.Combine(AppContext.BaseDirectory, "framework")]);
        TestImportContext context = new(types, hasHeap);
        MethodILProvider bodies = new();
        List<string> problems = [];
        int methods = 0;
        foreach (TypeDesc type in types.GetAssembly(assemblyName).GetTypes())
        {
            if (type.HasInstantiation)
            {
                continue;
            }

            foreach (MethodDesc method in type.GetMethods())
            {
                if (method.HasInstantiation || method is not EcmaMethod { HasBody: true })
                {
                    continue;
                }

                methods++;
                Check(context, bodies, method, problems);
            }
        }

        Assert.True(problems.Count == 0, $"{problems.Count} of {methods}\n{string.Join("\n", problems.Take(30))}");
        Assert.InRange(methods, leastMethods, int.MaxValue);
    }

    private static void Check(ImportContext context, MethodILProvider bodies, MethodDesc method, List<string> problems)
    {
        try
        {
            Function function = ILImporter.Import(context, method, bodies.GetMethodIL(method)!);
            problems.AddRange(IRVerifier.Check(function).Take(1).Select(problem => $"{method}: {problem}"));
            Pipelines.Early.Run(function);
            LowerObjects.Run(function);
            Pipelines.AfterInlining.Run(function);
            Lowering.Run(function);
            problems.AddRange(IRVerifier.Check(function).Take(1).Select(problem => $"{method} after the passes: {problem}"));
            if (context.HasHeap)
            {
                Roots.Run(function);
                problems.AddRange(IRVerifier.Check(function).Take(1).Select(problem => $"{method} with roots: {problem}"));
            }

            if (context.HasHeap || !NeedsHeap(function))
            {
                FunctionEmitter.Emit(function, Layout);
            }
        }
        catch (Exception exception)
        {
            problems.Add($"{method}: {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0]}");
        }
    }

    // As if a collection could happen in every call.
    private static RootReferences Roots { get; } = new(static instruction => instruction.Opcode is Opcode.Call or Opcode.CallIndirect);

    private static LowerObjects LowerObjects { get; } = new(ObjectLayout.ClassNumberOffset, new("unreachable", FunctionSignature.Empty));

    // What stands for an object that cannot be made has no address; programs that reach such a function are refused.
    private static bool NeedsHeap(Function function) => function.Blocks.Any(block =>
    {
        foreach (Instruction instruction in block)
        {
            IEnumerable<Value> values = instruction.Operands.ToArray().Concat(instruction.Edges.SelectMany(edge => edge.Arguments));
            if (values.Any(value => value is SymbolAddress { Symbol: TypeObjectSymbol or UnsupportedValueSymbol }))
            {
                return true;
            }
        }

        return false;
    });

    /// <summary>Places everything at zero: what is emitted is not run.</summary>
    private sealed class AnyLayout : ISymbolLayout
    {
        public FunctionSymbol StackOverflowHelper { get; } = new("overflow", FunctionSignature.Empty);

        public uint ExceptionTag => 0;

        public uint FunctionIndex(FunctionSymbol function) => 0;

        public uint TypeIndex(FunctionSignature signature) => 0;

        public uint TableIndex(FunctionSymbol function) => 0;

        public uint DispatchRow(SelectorSymbol selector) => 0;

        public uint Address(DataSymbol data) => 0;

        public uint ThreadLocalOffset(DataSymbol data) => 0;

        public uint GlobalIndex(GlobalSymbol global) => 0;
    }
}
