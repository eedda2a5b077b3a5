using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;
using Weft.Wasm.Tests.Support;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests;

public sealed class OpcodeTests
{
    [Fact]
    public void Every_opcode_survives_reading_and_writing()
    {
        byte[] bytes = OpcodeModule.Make(_ => true);

        Module module = ModuleReader.Read(bytes);
        CodeChecker.Check(module);

        Assert.Equal(bytes, ModuleWriter.Write(module));
        Assert.Equal(OpcodeModule.AllOpcodes().Order(), Decode(module.Code[0]).Distinct().Order());
    }

    // The text parser of the engine is an independent table of names and numbers.
    [Fact]
    public void Every_name_means_the_same_opcode_to_the_engine()
    {
        byte[] bytes = OpcodeModule.Make(opcode => OpcodeTable.GetFeature(opcode) != WasmFeature.LegacyExceptions);

        string text = ModuleComparison.Print(bytes);
        byte[] again = NativeTools.ParseText(WithEverythingThatIndicesName(text));

        Assert.Equal(ModuleReader.Read(bytes).Code[0].Bytes, ModuleReader.Read(again).Code[0].Bytes);
    }

    [Fact]
    public void Numbers_and_names_are_unique_in_the_rows()
    {
        List<string> rows = [];
        foreach (OpcodeGroup group in OpcodeTable.Groups)
        {
            rows.AddRange(group.Rows.Split('\n').Select(row => $"{group.Page:x4} {row}"));
        }

        Assert.Equal(rows.Count, OpcodeModule.AllOpcodes().Count());
        Assert.DoesNotContain(OpcodeModule.AllOpcodes(), opcode => OpcodeTable.GetKind(opcode) == ImmediateKind.Unknown);
        string[] shared = ["select", "ref.test", "ref.cast"];
        IEnumerable<string> repeated = rows.GroupBy(row => row.Split(' ')[2]).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Equal(shared.Order(), repeated.Order());
    }

    [Fact]
    public void Named_opcodes_are_those_of_the_rows()
    {
        foreach (Opcode opcode in Enum.GetValues<Opcode>())
        {
            string name = string.Concat((OpcodeTable.GetName(opcode) ?? string.Empty).Split('.', '_'));

            Assert.Equal(opcode.ToString(), name, ignoreCase: true);
        }
    }

    [Fact]
    public void Memory_accesses_and_only_they_have_a_natural_alignment()
    {
        foreach (Opcode opcode in OpcodeModule.AllOpcodes())
        {
            bool isAccess = OpcodeTable.GetKind(opcode) is ImmediateKind.MemoryArgument or ImmediateKind.MemoryArgumentLane;

            Assert.Equal(isAccess, OpcodeTable.GetNaturalAlignment(opcode) > 0);
        }
    }

    [Fact]
    public void Immediates_are_decoded()
    {
        byte[] bytes = NativeTools.ParseText("""
            (module
              (memory 1) (memory 1)
              (func (result i32)
                i32.const -3
                i64.load offset=77 align=2
                drop
                i32.const 0
                i32.load 1 offset=5
                br 0))
            """);
        InstructionReader instructions = InstructionReader.ForBody(ModuleReader.Read(bytes).Code[0], new FunctionIndex(0));
        List<string> seen = [];
        while (instructions.MoveNext())
        {
            seen.Add($"{instructions.Kind} {instructions.Index} {instructions.SecondIndex} {instructions.Value}");
            if (instructions.Kind == ImmediateKind.I32 && seen.Count == 1)
            {
                Assert.Equal(-3, instructions.Value);
            }
        }

        Assert.Contains("MemoryArgument 0 1 77", seen);
        Assert.Contains("MemoryArgument 1 2 5", seen);
    }

    private static List<Opcode> Decode(FunctionBody body)
    {
        List<Opcode> opcodes = [];
        InstructionReader instructions = InstructionReader.ForBody(body, new FunctionIndex(0));
        while (instructions.MoveNext())
        {
            opcodes.Add(instructions.Opcode);
        }

        return opcodes;
    }

    private static string WithEverythingThatIndicesName(string text) =>
        text[..text.LastIndexOf(')')] + "(table 0 funcref) (memory 0) (memory 0) (tag) (global i32 (i32.const 0)) (elem func))";
}
