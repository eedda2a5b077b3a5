using Weft.Compiler.Diagnostics;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Link;
using Weft.Host;
using Weft.Host.Preparation.Contract;
using Weft.Wasm;
using Weft.Wasm.Instructions;
using Weft.Wasm.Names;
using Weft.Wasm.Reading;

namespace Weft.Compiler.Tests.Link;

public sealed class LinkerTests
{
    private const string Single = """
        data @"limit" read_only size 4 align 4 = 05 00 00 00
        data @"sum" data size 8 align 8 = 01 00 00 00
        data @"buffer" zero size 100 align 16
        data @"local" thread_local size 4 align 4 = 07
        declare @"Twice"(i32) -> (i32)
        function @"Start"() -> () {
        b0():
          v0: i32 = load.32 &@"limit"+0:i32
          v1: i32 = load.32 &@"sum"+0:i32
          v2: i32 = add v0, v1
          v3: i32 = load.32 &@"buffer"+96:i32
          v4: i32 = add v2, v3
          v5: byref = thread_local_address @"local" #0
          v6: i32 = load.32 v5
          v7: i32 = add v4, v6
          v8: i32 = call_indirect(i32) -> (i32) v7, &@"Twice"+0:i32
          call @"exit"(i32) -> () v8
          return
        }
        function @"Twice"(i32) -> (i32) {
        b0(v0: i32):
          v1: i32 = add v0, v0
          return v1
        }
        """;

    private const string Library = """
        data @"count" data size 4 align 4 = 29
        function @"export_one"() -> (i32) {
        b0():
          v0: i32 = load.32 &@"count"+0:i32
          return v0
        }
        function @"export_two"(i32) -> (i32) {
        b0(v0: i32):
          v1: i32 = add v0, 1:i32
          return v1
        }
        """;

    private const string Catching = """
        function @"Start"() -> () {
        b0():
          jump -> b1()
        b1() handler b2:
          call @"Fail"(i32) -> () 42:i32
          unreachable
        b2(v0: object) cold:
          call @"exit"(i32) -> () v0
          return
        }
        function @"Fail"(i32) -> () {
        b0(v0: i32):
          throw v0
          unreachable
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("--threads")]
    public async Task Exception_goes_from_function_to_function(string options)
    {
        LinkResult result = LinkedText.Link(LinkedText.Input(Catching), options);
        Assert.Equal(42, (await LinkedText.RunAsync(result)).ExitCode);
        Assert.Single(result.Module.Tags);
        FunctionType type = (FunctionType)result.Module.Types[(int)result.Module.Tags[0].Type.Value].Composite;
        Assert.Equal([WasmValueType.I32], type.Parameters);
        Assert.Empty(type.Results);
    }

    [Fact]
    public void Exceptions_are_a_feature_of_the_modules_that_have_them()
    {
        Assert.Contains(WasmFeature.Exceptions, FeatureFinder.Find(LinkedText.Link(LinkedText.Input(Catching), "").Module));
        Module without = LinkedText.Link(LinkedText.Input(Single), "").Module;
        Assert.Empty(without.Tags);
        Assert.DoesNotContain(WasmFeature.Exceptions, FeatureFinder.Find(without));
    }

    [Fact]
    public async Task Program_without_threads_runs()
    {
        GroupExit exit = await LinkedText.RunAsync(LinkedText.Link(LinkedText.Input(Single), ""));
        Assert.Equal((GroupExitKind.Exited, 26, null), (exit.Kind, exit.ExitCode, exit.Trap?.Message));
    }

    [Fact]
    public void Program_without_threads_has_no_trace_of_them()
    {
        Module module = ModuleReader.Read(LinkedText.Link(LinkedText.Input(Single), "").Bytes);
        Assert.DoesNotContain(WasmFeature.Threads, FeatureFinder.Find(module));
        Assert.Equal(["proc_exit"], module.Imports.Select(static import => import.Name));
        Assert.False(Assert.Single(module.Memories).IsShared);
        Assert.Null(module.Memories[0].Limits.Maximum);
        Assert.Null(module.Start);
        Assert.Null(module.DataCount);
        Assert.All(module.Data, static segment => Assert.Equal(SegmentMode.Active, segment.Mode));
        Assert.Equal(["memory", "_start", "__weft_stack_overflow"], module.Exports.Select(static export => export.Name));
        Assert.Empty(module.GetThreadingFacts().TargetFeatures);
        AssertContract(module);
    }

    [Fact]
    public void Module_describes_itself()
    {
        Module module = ModuleReader.Read(LinkedText.Link(LinkedText.Input(Single), "").Bytes);
        Assert.Equal(["name", "producers", "target_features"], module.Customs.Select(static custom => custom.Name));
        ModuleNames names = ModuleNames.Read(module);
        Assert.Equal("test", names.ModuleName);
        Assert.Equal(["exit", "Start", "Twice", "StackOverflow"], Enumerable.Range(0, 4).Select(index => names.FindFunction(new((uint)index))));
        Assert.Equal("__stack_pointer", names.GetMap(NameSubsection.Global).Find(0));
        Assert.Equal(".rodata", names.GetMap(NameSubsection.DataSegment).Find(0));
        Assert.Equal("memory", names.GetMap(NameSubsection.Memory).Find(0));
    }

    [Fact]
    public async Task Library_is_a_reactor()
    {
        LinkResult result = LinkedText.Link(LinkedText.Input(Library), "");
        Assert.Equal(["memory", "_initialize", "export_one", "export_two", "__weft_stack_overflow"], result.Module.Exports.Select(static export => export.Name));
        using WasmModule module = LinkedText.Engine.LoadModule(result.Bytes);
        await using GuestGroup group = LinkedText.Engine.Start(module);
        Assert.Equal(41, (await group.InvokeAsync("export_one"))[0]);
        Assert.Equal(8, (await group.InvokeAsync("export_two", 7))[0]);
    }

    [Fact]
    public void Symbols_of_the_linker_can_be_exported()
    {
        LinkResult result = LinkedText.Link(LinkedText.Input(Library), "--export __heap_base --export StackOverflow --export memory");
        Assert.Equal(ExternalKind.Global, result.Module.FindExport("__heap_base")!.Value.Kind);
        Assert.Equal(ExternalKind.Function, result.Module.FindExport("StackOverflow")!.Value.Kind);
    }

    [Fact]
    public void Same_input_gives_the_same_bytes()
    {
        byte[] first = LinkedText.Link(LinkedText.Input(Single), "--threads").Bytes;
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(first, LinkedText.Link(LinkedText.Input(Single), "--threads").Bytes);
        }
    }

    [Fact]
    public void Data_can_point_at_data_and_functions()
    {
        DataSymbol target = new("target", DataSection.Zero, 16, 8);
        FunctionSymbol function = new("Callee", FunctionSignature.Empty);
        DataSymbol table = new("table", DataSection.ReadOnly, 12, 4) { Relocations = [new(4, target, 8), new(8, function, 0)] };
        LinkInput input = LinkedText.Input(Library, target, table);
        Function body = new(function);
        new IRBuilder(body).Return();
        LinkResult result = LinkedText.Link(input with { Functions = [.. input.Functions, body] }, "");
        byte[] expected = [0, 0, 0, 0, .. BitConverter.GetBytes(result.Symbols.Address(target) + 8), 1, 0, 0, 0];
        Assert.Equal(expected[..^3], result.Module.Data[0].Bytes.ToArray());
        Assert.Equal(new FunctionIndex(result.Symbols.FunctionIndex(function)), Assert.Single(Assert.Single(result.Module.Elements).Functions));
        Assert.Equal(new Limits(2, 2), Assert.Single(result.Module.Tables).Type.Limits);
    }

    [Theory]
    [InlineData(
        "--max-memory 1048576",
        "--max-memory : error WEFT0416: the memory's maximum is 1048576 bytes, and static data and the main stack need 1114112\n  help: give --max-memory 1114112 or more, or a smaller --stack-size")]
    [InlineData(
        "--initial-memory 65536",
        "--initial-memory : error WEFT0414: the memory starts with 65536 bytes, and static data and the main stack need 1114112\n  help: give --initial-memory 1114112 or more, or leave it out")]
    [InlineData(
        "--threads --max-memory 2097152",
        "--max-memory : error WEFT0403: a maximum of 2097152 bytes has no room for one thread: static data end at 1032, the main stack takes 1048576, a thread's stack and block take 1048833\n  help: give --max-memory 2228224 or more, or a smaller --stack-size")]
    [InlineData(
        "--export export_too",
        "--export : error WEFT0412: there is nothing called 'export_too' to export\n  help: did you mean 'export_two'? give the name of a static method of the program, such as Program.Work, or of a symbol of the linker")]
    [InlineData(
        "--stack-size 4294967296",
        "weft : error WEFT0416: the memory's maximum is 4294967296 bytes, and static data and the main stack need 4295032832\n  help: give a smaller --stack-size, or use less static data")]
    public void What_the_program_does_not_allow_is_refused(string options, string expected) =>
        Assert.Equal(expected, LinkedText.Refuse(LinkedText.Input(Library), options));

    [Fact]
    public void Feature_that_is_used_and_turned_off_is_refused() => Assert.Equal(
        "--features : error WEFT0415: the module uses the feature 'sign-ext', which '-sign-ext' turns off\n  help: take -sign-ext out of --features",
        LinkedText.Refuse(
            LinkedText.Input("""
                function @"export_two"(i32) -> (i32) {
                b0(v0: i32):
                  v1: i32 = extend8_s v0
                  return v1
                }
                """),
            "--features -sign-ext"));

    [Fact]
    public void Export_name_used_twice_is_refused() => Assert.Equal(
        "weft : error WEFT0413: the export name 'export_one' is that of 'export_one' and of 'export_again'\n  help: give one of them another name",
        LinkedText.Refuse(
            LinkedText.Input(Library + """

                function @"export_again"() -> (i32) {
                b0():
                  return 1:i32
                }
                """),
            ""));

    [Fact]
    public void Spawn_without_threads_is_refused() => Assert.Equal(
        "weft : error WEFT0419: 'spawn' imports 'wasi' 'thread-spawn', and the build has no threads\n  help: build with --threads",
        LinkedText.Refuse(
            LinkedText.Input("""
                function @"Start"() -> () {
                b0():
                  v0: i32 = call @"spawn"(i32) -> (i32) 0:i32
                  return
                }
                """),
            ""));

    [Fact]
    public void Memory_that_cannot_grow_is_warned_about()
    {
        DiagnosticBag diagnostics = new();
        Assert.NotNull(Linker.Link(LinkedText.Input(Library), OptionText.Resolve("--threads --initial-memory 16777216 --max-memory 16777216"), diagnostics));
        Diagnostic warning = Assert.Single(diagnostics.ToSortedArray());
        Assert.Equal(("WEFT0418", DiagnosticSeverity.Warning), (warning.Code, warning.Severity));
    }

    [Fact]
    public void Map_is_the_one_on_record() =>
        LinkedText.CheckRecord("program.map", MapWriter.Write(LinkedText.Link(LinkedText.Input(Single), "")));

    internal static void AssertContract(Module module) =>
        Assert.All(ContractCheck.Run(module), static row => Assert.True(row.Outcome.State != RuleState.Broken, $"{row.Rule.Id}: {row.Outcome.Detail}"));
}
