using Weft.Wasm.Names;
using Weft.Wasm.Reading;
using Weft.Wasm.Tests.Support;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests;

public sealed class QueryTests
{
    [Fact]
    public void Threading_facts_are_collected()
    {
        Module module = ModuleReader.Read(CaseFile.Load("summary/target-features.wat").Parse());

        ThreadingFacts facts = module.GetThreadingFacts();

        Assert.Equal("env", Assert.Single(facts.SharedMemoryImports).Module);
        Assert.Empty(facts.DefinedSharedMemories);
        Assert.True(facts.ImportsThreadSpawn);
        Assert.Equal(new FunctionIndex(1), facts.ThreadStart);
        Assert.Equal(new FunctionType([WasmValueType.I32, WasmValueType.I32], []), facts.ThreadStartType);
        Assert.Equal(new FunctionIndex(2), facts.Start);
        Assert.Null(facts.MemoryExport);
        Assert.Equal([new("atomics", '+'), new("bulk-memory", '+'), new("other", '-')], facts.TargetFeatures);
    }

    [Fact]
    public void Module_without_threads_has_no_threading_facts()
    {
        Module module = ModuleReader.Read(NativeTools.ParseText("""
            (module (memory (export "memory") 1) (global (export "wasi_thread_start") i32 (i32.const 0)))
            """));

        ThreadingFacts facts = module.GetThreadingFacts();

        Assert.Empty(facts.SharedMemoryImports);
        Assert.False(facts.ImportsThreadSpawn);
        Assert.Null(facts.ThreadStart);
        Assert.Null(facts.ThreadStartType);
        Assert.Equal(new MemoryIndex(0), facts.MemoryExport);
    }

    [Fact]
    public void Old_spellings_of_the_spawn_import_are_seen_but_do_not_count()
    {
        Module module = ModuleReader.Read(NativeTools.ParseText("""
            (module (import "wasi" "thread_spawn" (func (param i32) (result i32))))
            """));

        ThreadingFacts facts = module.GetThreadingFacts();

        Assert.False(facts.ImportsThreadSpawn);
        Assert.Equal("thread_spawn", Assert.Single(facts.ThreadSpawnImports).Name);
    }

    [Fact]
    public void Names_are_found_by_index()
    {
        Module module = ModuleReader.Read(CaseFile.Load("roundtrip/names.wat").Parse());

        var names = ModuleNames.Read(module);

        Assert.Equal("a module", names.ModuleName);
        Assert.Equal(5, names.FunctionNameCount);
        Assert.Equal("operator new(unsigned long)", names.FindFunction(new FunctionIndex(0)));
        Assert.Equal("größe", names.FindFunction(new FunctionIndex(4)));
        Assert.Null(names.FindFunction(new FunctionIndex(5)));
        Assert.Equal("a b", names.FindLocal(new FunctionIndex(0), 0));
        Assert.Null(names.FindLocal(new FunctionIndex(1), 0));
    }

    [Theory]
    [InlineData(new byte[] { 1, 0x7F, 1, 0, 1, (byte)'f' })]
    [InlineData(new byte[] { 1, 7, 2, 1, 1, (byte)'f', 0, 1, (byte)'g' })]
    [InlineData(new byte[] { 1, 5, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })]
    [InlineData(new byte[] { 0x80 })]
    public void Broken_name_section_loses_its_names_and_nothing_else(byte[] contents)
    {
        var module = new Module();
        module.Customs.Add(new CustomSection("name", contents, null));
        byte[] bytes = ModuleWriter.Write(module);

        Module read = ModuleReader.Read(bytes);

        Assert.Null(ModuleNames.Read(read).FindFunction(new FunctionIndex(0)));
        Assert.Equal(bytes, ModuleWriter.Write(read));
    }

    [Fact]
    public void Both_forms_of_a_reference_type_mean_the_same_and_stay_apart()
    {
        WasmValueType longForm = WasmValueType.Reference(HeapType.Func, isNullable: true);

        Assert.NotEqual(WasmValueType.FuncRef, longForm);
        Assert.True(WasmValueType.FuncRef.IsSameAs(longForm));
        Assert.False(WasmValueType.FuncRef.IsSameAs(WasmValueType.Reference(HeapType.Func, isNullable: false)));
        byte[] bytes = [.. "\0asm\u0001\0\0\0"u8, 1, 7, 1, 0x60, 2, 0x70, 0x63, 0x70, 0];
        Assert.Equal(bytes, ModuleWriter.Write(ModuleReader.Read(bytes)));
    }

    [Fact]
    public void Functions_are_found_across_imports_and_definitions()
    {
        Module module = ModuleReader.Read(NativeTools.ParseText("""
            (module (import "a" "m" (memory 1)) (import "a" "f" (func (param i32))) (func (result i64) i64.const 0))
            """));

        Assert.Equal(1, module.CountImports(ExternalKind.Function));
        Assert.Equal(new FunctionType([WasmValueType.I32], []), module.FindFunctionType(new FunctionIndex(0)));
        Assert.Equal(new FunctionType([], [WasmValueType.I64]), module.FindFunctionType(new FunctionIndex(1)));
        Assert.Null(module.FindFunctionType(new FunctionIndex(2)));
        Assert.Null(module.FindFunctionType(new FunctionIndex(uint.MaxValue)));
    }
}
