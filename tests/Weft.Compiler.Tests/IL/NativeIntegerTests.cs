using Weft.Compiler.IL;
using Weft.Compiler.IL.Intrinsics;
using Weft.Compiler.IR;
using Weft.Compiler.Reachability;
using Weft.Compiler.Tests.TypeSystem;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Bodies;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Tests.IL;

/// <summary>Which methods of the class library take native integers for 64 bits, and what becomes of them.</summary>
public sealed class NativeIntegerTests
{
    private static readonly string[] Assemblies =
    [
        "System.Private.CoreLib", "System.Collections", "System.Collections.Concurrent", "System.Linq", "System.Console", "System.Runtime.Numerics",
    ];

    [Fact]
    public void Library_method_that_takes_native_integers_for_wide_ones_is_replaced()
    {
        using TypeSystemContext types = new([Fixture.FrameworkFolder]);
        TestImportContext context = new(types, hasHeap: true);
        MethodILProvider bodies = new();
        SymbolTable symbols = new(types, Fixture.FrameworkFolder, null, ["heap", "threads"]);
        List<string> replaced = [];
        List<string> refused = [];
        foreach (string assembly in Assemblies)
        {
            foreach (TypeDesc type in types.GetAssembly(assembly).GetTypes())
            {
                foreach (MethodDesc method in type.GetMethods())
                {
                    if (!type.HasInstantiation && !method.HasInstantiation && method is EcmaMethod { HasBody: true } && TakesWide(context, bodies, method))
                    {
                        bool isReplaced = symbols.GetFunction(method) is MethodSymbol symbol && symbol.Method != method;
                        (isReplaced || IntrinsicTable.Find(method) is not null ? replaced : refused).Add(method.ToString());
                    }
                }
            }
        }

        // A program that reached one would not be compiled.
        Assert.Empty(refused);
        Assert.Contains("System.Threading.Volatile.Read(ref long)", replaced);
        Assert.Contains("System.Threading.Interlocked.Exchange(ref nint, nint)", replaced);
    }

    private static bool TakesWide(TestImportContext context, MethodILProvider bodies, MethodDesc method)
    {
        Function function = ILImporter.Import(context, method, bodies.GetMethodIL(method)!);
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (instruction.Symbol?.Name.StartsWith($"unsupported {UnsupportedConstruct.WideNativeInteger} ", StringComparison.Ordinal) == true)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
