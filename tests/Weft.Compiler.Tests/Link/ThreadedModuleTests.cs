using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Link;
using Weft.Compiler.Link.Functions;
using Weft.Host;
using Weft.Wasm;
using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;

namespace Weft.Compiler.Tests.Link;

/// <summary>Modules with threads: what runs in each instance, and what runs once (contract B.3, B.6, B.7).</summary>
public sealed class ThreadedModuleTests
{
    // Thread i has record i: stack top, stack limit, block, word. The first instance has initialised memory; Start takes that back, so
    // that the 32 that it starts race for it. What is initialised twice loses additions.
    private const string Program = """
        data @"counter" data size 4 align 4 = E8 03 00 00
        data @"first" thread_local size 4 align 4 = 07
        data @"second" thread_local size 12 align 8
        data @"records" zero size 512 align 16
        data @"stacks" zero size 131072 align 16
        data @"blocks" zero size 1024 align 16
        function @"Start"() -> () {
        b0():
          store.32 &@"counter"+0:i32, 5:i32
          atomic_store.32 &@"__wasm_init_memory_flag"+0:i32, 0:i32
          jump -> b1(0:i32)
        b1(v0: i32):
          v1: i32 = shl v0, 4:i32
          v2: i32 = add v1, &@"records"+0:i32
          v3: i32 = shl v0, 12:i32
          v4: i32 = add v3, &@"stacks"+0:i32
          v5: i32 = add v4, 4096:i32
          v6: i32 = shl v0, 5:i32
          v7: i32 = add v6, &@"blocks"+0:i32
          store.32 v2, v5
          store.32 offset=4 v2, v4
          store.32 offset=8 v2, v7
          store.32 offset=12 v2, 1:i32
          store.32 v7, -1:i32
          store.32 offset=16 v7, -1:i32
          call @"__wasm_init_tls"(i32) -> () v7
          v8: i32 = call @"spawn"(i32) -> (i32) v2
          v9: i32 = lt_s v8, 1:i32
          branch v9 -> b9(), b2()
        b2():
          v10: i32 = add v0, 1:i32
          v11: i32 = lt_u v10, 32:i32
          branch v11 -> b1(v10), b3(0:i32)
        b3(v12: i32):
          v13: i32 = shl v12, 4:i32
          v14: i32 = add v13, &@"records"+12:i32
          jump -> b4()
        b4():
          v15: i32 = wait32 v14, 1:i32, -1:i64
          v16: i32 = atomic_load.32 v14
          branch v16 -> b4(), b5()
        b5():
          v17: i32 = add v12, 1:i32
          v18: i32 = lt_u v17, 32:i32
          branch v18 -> b3(v17), b6()
        b6():
          v19: byref = thread_local_address @"first" #0
          v20: i32 = load.32 v19
          v21: i32 = ne v20, 7:i32
          branch v21 -> b9(), b7()
        b7():
          v22: i32 = atomic_load.32 &@"counter"+0:i32
          v23: i32 = sub v22, 1000:i32
          call @"exit"(i32) -> () v23
          return
        b9():
          unreachable
        }
        function @"Run"(i32, i32) -> (i32) {
        b0(v0: i32, v1: i32):
          v2: i32 = load.8 &@"bulk"+1048575:i32
          v3: i32 = ne v2, 99:i32
          branch v3 -> b9(), b1()
        b1():
          v4: byref = thread_local_address @"first" #0
          v5: i32 = load.32 v4
          v6: i32 = ne v5, 7:i32
          branch v6 -> b9(), b2()
        b2():
          v7: byref = thread_local_address @"second" #8
          v8: i32 = load.32 v7
          branch v8 -> b9(), b3()
        b3():
          v9: i32 = global_get @"__tls_base"
          v10: i32 = load.32 offset=8 v1
          v11: i32 = ne v9, v10
          branch v11 -> b9(), b4()
        b4():
          v12: i32 = global_get @"__stack_pointer"
          v13: i32 = load.32 v1
          v14: i32 = ne v12, v13
          branch v14 -> b9(), b5()
        b5():
          store.32 v4, v0
          v15: i32 = atomic_add.32 &@"counter"+0:i32, 1:i32
          v16: i32 = lt_u v15, 1000:i32
          branch v16 -> b9(), b6()
        b6():
          v17: i32 = load.32 v4
          v18: i32 = ne v17, v0
          branch v18 -> b9(), b7()
        b7():
          v19: i32 = add v1, 12:i32
          return v19
        b9():
          unreachable
        }
        """;

    private static LinkResult Link()
    {
        byte[] bytes = new byte[1 << 20];
        bytes[^1] = 99;
        DataSymbol bulk = new("bulk", DataSection.Data, bytes.Length, 1) { Content = bytes };
        return LinkedText.Link(LinkedText.Input(Program, bulk, InitializeMemoryFunction.Flag), "--threads");
    }

    [Fact]
    public async Task Memory_is_initialised_once_however_many_instances_start()
    {
        LinkResult result = Link();
        for (int i = 0; i < 20; i++)
        {
            GroupExit exit = await LinkedText.RunAsync(result);
            Assert.Equal((GroupExitKind.Exited, 32, null), (exit.Kind, exit.ExitCode, exit.Trap?.Message));
        }
    }

    [Fact]
    public void Module_keeps_the_contract()
    {
        Module module = ModuleReader.Read(Link().Bytes);
        LinkerTests.AssertContract(module);
        Assert.Equal(["thread-spawn", "proc_exit", "memory"], module.Imports.Select(static import => import.Name));
        Assert.Equal(["memory", "_start", "wasi_thread_start", "__weft_stack_overflow"], module.Exports.Select(static export => export.Name));
        Assert.Equal(["atomics", "bulk-memory"], module.GetThreadingFacts().TargetFeatures.Select(static feature => feature.Name));
        MemoryType memory = Assert.Single(module.GetAllMemories());
        Assert.Equal((true, 16384ul), (memory.IsShared, memory.Limits.Maximum));
        Assert.All(module.Data, static segment => Assert.Equal(SegmentMode.Passive, segment.Mode));
        Assert.Equal((uint)module.Data.Count, module.DataCount);
    }

    [Fact]
    public void Thread_entry_ends_with_an_exchange_and_a_notification()
    {
        LinkResult result = Link();
        int imported = result.Module.CountImports(ExternalKind.Function);
        uint entry = result.Module.FindExport("wasi_thread_start")!.Value.Index;
        FunctionBody body = result.Module.Code[(int)entry - imported];
        List<string?> instructions = [];
        InstructionReader reader = InstructionReader.ForBody(body, new(entry));
        while (reader.MoveNext())
        {
            instructions.Add(OpcodeTable.GetName(reader.Opcode));
        }

        Assert.Equal(
            ["local.get", "i32.const", "i32.atomic.rmw.xchg", "drop", "local.get", "i32.const", "memory.atomic.notify", "drop", "end"],
            instructions[^9..]);
    }

    [Theory]
    [InlineData("wasi_thread_start")]
    [InlineData("__wasm_init_memory")]
    [InlineData("__wasm_init_tls")]
    public void Function_of_the_linker_is_the_one_on_record(string name) =>
        LinkedText.CheckRecord(name + ".wat", LinkedText.Disassemble(Link(), name));

    [Fact]
    public void Program_without_thread_locals_has_a_block_of_nothing()
    {
        // An alignment of zero made Zig's runtime divide by it.
        LinkResult result = LinkedText.Link(LinkedText.Input(""), "--threads");
        Assert.Equal((0ul, 1u), (result.Layout.ThreadLocals.Size, result.Layout.ThreadLocals.Alignment));
        Assert.Null(result.Module.FindExport("wasi_thread_start"));
        LinkerTests.AssertContract(result.Module);
    }
}
