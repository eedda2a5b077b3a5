using Weft.Wasm.Instructions;
using Weft.Wasm.Names;
using Weft.Wasm.Reading;
using Weft.Wasm.Rewriting;
using Weft.Wasm.Tests.Support;
using Weft.Wasm.Text;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests;

public sealed class RealModuleTests
{
    public static TheoryData<string> Packages => NpmModules.Names;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Module_is_written_as_it_was_read(string package)
    {
        byte[] bytes = NpmModules.Load(package);

        Module module = ModuleReader.Read(bytes);
        CodeChecker.Check(module);

        Assert.True(bytes.AsSpan().SequenceEqual(ModuleWriter.Write(module)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Rewritten_module_is_valid_and_has_no_waits_and_stores_left(string package)
    {
        byte[] bytes = NpmModules.Load(package);

        RewriteResult result = ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution(), new AtomicStoreSubstitution());

        Assert.Null(NativeTools.FindMistake(result.Bytes.Span));
        HashSet<Opcode> replaced = [.. new AtomicWaitSubstitution().Opcodes, .. new AtomicStoreSubstitution().Opcodes];
        Dictionary<Opcode, int> before = Count(ModuleReader.Read(bytes), replaced);
        Assert.NotEmpty(before);
        Assert.Empty(Count(ModuleReader.Read(result.Bytes), replaced));
        Assert.All(before, pair => Assert.Equal(pair.Value, result.CountReplaced(pair.Key)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Rewritten_functions_keep_their_names_and_types(string package)
    {
        byte[] bytes = NpmModules.Load(package);
        Module original = ModuleReader.Read(bytes);
        var originalNames = ModuleNames.Read(original);

        RewriteResult result = ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution());

        Module module = ModuleReader.Read(result.Bytes);
        var names = ModuleNames.Read(module);
        uint first = (uint)module.CountImports(ExternalKind.Function);
        for (uint i = first; i < first + (uint)module.Functions.Count; i++)
        {
            FunctionIndex source = result.GetOriginal(new FunctionIndex(i))!.Value;
            Assert.Equal(originalNames.FindFunction(source), names.FindFunction(new FunctionIndex(i)));
            Assert.Equal(original.Functions[(int)(source.Value - result.FirstInserted.Value)], module.Functions[(int)(i - first)]);
        }

        Assert.Equal(original.GetThreadingFacts().ThreadStartType, module.GetThreadingFacts().ThreadStartType);
    }

    [Fact]
    public void Text_of_a_module_is_the_same_module_again()
    {
        byte[] bytes = NpmModules.Load("@oxc-parser/binding-wasm32-wasi");

        byte[] again = NativeTools.ParseText(ModuleComparison.Print(bytes));

        Assert.True(ModuleComparison.WithoutCustoms(bytes).AsSpan().SequenceEqual(ModuleComparison.WithoutCustoms(again)));
    }

    [Fact]
    public void Summary_tells_what_the_module_needs()
    {
        ModuleSummary summary = ModuleSummarizer.Summarize(NpmModules.Load("@rolldown/binding-wasm32-wasi"));

        Assert.Contains("threads", summary.Features);
        Assert.Contains("+atomics", summary.TargetFeatures);
        Assert.Equal("env.memory", Assert.Single(summary.Memories).ImportedFrom);
        Assert.Contains(summary.Imports, import => import is { Module: "wasi", Name: "thread-spawn", Type: "(i32) -> (i32)" });
        Assert.Equal(10, summary.LargestFunctions.Count);
    }

    private static Dictionary<Opcode, int> Count(Module module, HashSet<Opcode> opcodes)
    {
        Dictionary<Opcode, int> counts = [];
        uint index = (uint)module.CountImports(ExternalKind.Function);
        foreach (FunctionBody body in module.Code)
        {
            InstructionReader instructions = InstructionReader.ForBody(body, new FunctionIndex(index++));
            while (instructions.MoveNext())
            {
                if (opcodes.Contains(instructions.Opcode))
                {
                    counts[instructions.Opcode] = counts.GetValueOrDefault(instructions.Opcode) + 1;
                }
            }
        }

        return counts;
    }
}
