using System.Globalization;
using System.Text;
using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;
using Weft.Wasm.Rewriting;
using Weft.Wasm.Tests.Support;

namespace Weft.Wasm.Tests;

public sealed class RewriteTests
{
    public static TheoryData<string> Cases => CaseFile.Having("rewrite");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rewritten_module_is_valid_and_as_expected(string name)
    {
        CaseFile file = CaseFile.Load(name);
        byte[] bytes = file.Parse();
        Assert.Null(NativeTools.FindMistake(bytes));

        RewriteResult result = ModuleRewriter.Rewrite(bytes, Substitutions(file.OptionsOf("rewrite")));

        Assert.Null(NativeTools.FindMistake(result.Bytes.Span));
        Golden.Check(file.GoldenPath("rewrite", "wat"), Describe(result) + ModuleComparison.Print(result.Bytes));
    }

    [Fact]
    public void Module_without_anything_to_replace_is_returned_as_it_is()
    {
        byte[] bytes = NativeTools.ParseText("""
            (module
              (memory 1)
              (func (result i32) i32.const 0 i32.const 0 i64.const 0 memory.atomic.wait32)
              (func (result i32) i32.const 0 i32.const 1 memory.atomic.notify))
            """);

        RewriteResult result = ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution(), new AtomicStoreSubstitution());

        Assert.True(result.Bytes.Equals(bytes));
        Assert.Empty(result.InsertedImports);
    }

    [Fact]
    public void Functions_map_back_to_the_original()
    {
        byte[] bytes = NativeTools.ParseText("""
            (module
              (import "a" "b" (func))
              (memory 1 1 shared)
              (func)
              (func (drop (memory.atomic.notify (i32.const 0) (i32.const 1)))
                    (drop (memory.atomic.wait32 (i32.const 0) (i32.const 1) (i64.const 1)))))
            """);

        RewriteResult result = ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution());

        Assert.Equal(new FunctionIndex(1), result.FirstInserted);
        Assert.Equal([AtomicWaitSubstitution.Notify, AtomicWaitSubstitution.Wait32], result.InsertedImports);
        FunctionIndex?[] originals = [.. Enumerable.Range(0, 5).Select(index => result.GetOriginal(new FunctionIndex((uint)index)))];
        Assert.Equal([new FunctionIndex(0), null, null, new FunctionIndex(1), new FunctionIndex(2)], originals);
    }

    [Fact]
    public void Call_targets_grow_where_the_shift_makes_them_longer()
    {
        // 200 functions that call one another: the targets from 127 on take a second byte after the shift.
        var text = new StringBuilder("(module (memory 1 1 shared) (func (drop (memory.atomic.notify (i32.const 0) (i32.const 1))))\n");
        for (int i = 1; i < 200; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"(func call {i - 1} ref.func {i} drop call {(i + 126) % 200})\n");
        }

        text.Append("(elem declare func ").AppendJoin(' ', Enumerable.Range(0, 200)).Append("))");
        byte[] bytes = NativeTools.ParseText(text.ToString());

        RewriteResult result = ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution());

        Assert.Null(NativeTools.FindMistake(result.Bytes.Span));
        Module module = ModuleReader.Read(result.Bytes);
        for (int i = 1; i < 200; i++)
        {
            List<uint> targets = [];
            InstructionReader instructions = InstructionReader.ForBody(module.Code[i], new FunctionIndex((uint)i + 1));
            while (instructions.MoveNext())
            {
                if (instructions.Kind == ImmediateKind.Function)
                {
                    targets.Add(instructions.Index);
                }
            }

            Assert.Equal([(uint)i, (uint)i + 1, (uint)((i + 126) % 200) + 1], targets);
        }
    }

    [Fact]
    public void Branch_hints_stay_on_their_branches()
    {
        byte[] bytes = CaseFile.Load("rewrite/names-and-hints.wat").Parse();
        List<(uint, uint)> before = ReadHints(ModuleReader.Read(bytes));

        RewriteResult result = ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution(), new AtomicStoreSubstitution());

        Module module = ModuleReader.Read(result.Bytes);
        List<(uint Function, uint Offset)> after = ReadHints(module);
        Assert.Equal(3, before.Count);
        Assert.Equal([3u, 3u, 4u], after.Select(hint => hint.Function));
        foreach ((uint function, uint offset) in after)
        {
            Assert.Contains((int)module.Code[(int)function - 3].Bytes.Span[(int)offset], new[] { (int)Opcode.If, 0x0D });
        }

        Assert.NotEqual(before[1].Item2, after[1].Offset);
        Assert.Equal(before[2].Item2, after[2].Offset);
    }

    [Fact]
    public void Rewritten_module_has_nothing_left_to_replace()
    {
        InstructionSubstitution[] substitutions = Substitutions(["waits", "stores"]);
        ReadOnlyMemory<byte> once = ModuleRewriter.Rewrite(CaseFile.Load("rewrite/names-and-hints.wat").Parse(), substitutions).Bytes;

        Assert.True(ModuleRewriter.Rewrite(once, substitutions).Bytes.Equals(once));
    }

    [Fact]
    public void Two_substitutions_cannot_claim_the_same_instruction()
    {
        byte[] empty = NativeTools.ParseText("(module)");

        Assert.Throws<ArgumentException>(() => ModuleRewriter.Rewrite(empty, Substitutions(["stores", "stores"])));
    }

    [Fact]
    public void Malformed_code_is_an_error()
    {
        byte[] bytes = NativeTools.ParseText("(module (func nop nop))");
        bytes[^2] = 0xFF;

        var error = Assert.Throws<MalformedModuleException>(() => ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution()));

        Assert.Equal(new FunctionIndex(0), error.FunctionIndex);
        Assert.Equal(bytes.Length - 2, error.Offset);
    }

    internal static InstructionSubstitution[] Substitutions(IReadOnlyList<string> options) =>
    [
        .. options.Select<string, InstructionSubstitution>(option => option switch
        {
            "waits" => new AtomicWaitSubstitution(),
            "stores" => new AtomicStoreSubstitution(),
            _ => throw new FormatException($"no substitution '{option}'"),
        }),
    ];

    private static List<(uint Function, uint Offset)> ReadHints(Module module)
    {
        List<(uint, uint)> hints = [];
        var reader = new ByteReader(module.FindCustom("metadata.code.branch_hint")!.Contents);
        for (uint functions = reader.ReadU32(); functions > 0; functions--)
        {
            uint function = reader.ReadU32();
            for (uint count = reader.ReadU32(); count > 0; count--)
            {
                hints.Add((function, reader.ReadU32()));
                reader.Skip((int)reader.ReadU32());
            }
        }

        return hints;
    }

    private static string Describe(RewriteResult result)
    {
        var text = new StringBuilder();
        foreach (HostImport import in result.InsertedImports)
        {
            text.Append(CultureInfo.InvariantCulture, $";; inserted {import.Module}.{import.Name} {import.Type}\n");
        }

        for (int code = 0; code < OpcodePage.TotalSize; code++)
        {
            if (result.CountReplaced((Opcode)code) is var count and > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $";; replaced {count} {OpcodeTable.GetName((Opcode)code)}\n");
            }
        }

        return text.ToString();
    }
}
