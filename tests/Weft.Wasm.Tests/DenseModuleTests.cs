using System.Collections.Immutable;
using System.Diagnostics;
using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;
using Weft.Wasm.Rewriting;
using Weft.Wasm.Tests.Support;
using Weft.Wasm.Text;
using Weft.Wasm.Writing;

namespace Weft.Wasm.Tests;

/// <summary>Megabytes of the smallest entries of each kind: memory and time grow with the file and not faster.</summary>
public sealed class DenseModuleTests
{
    private const int Entries = 100_000;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("type", 1, new byte[] { 0x60, 0, 0 })]
    [InlineData("structure type", 1, new byte[] { 0x5F, 0 })]
    [InlineData("recursion group", 1, new byte[] { 0x4E, 0 })]
    [InlineData("import", 2, new byte[] { 0, 0, 0, 0 })]
    [InlineData("table", 4, new byte[] { 0x70, 0, 0 })]
    [InlineData("memory", 5, new byte[] { 0, 0 })]
    [InlineData("tag", 13, new byte[] { 0, 0 })]
    [InlineData("global", 6, new byte[] { 0x7F, 0, 0x0B })]
    [InlineData("export", 7, new byte[] { 0, 0, 0 })]
    [InlineData("element segment", 9, new byte[] { 1, 0, 0 })]
    [InlineData("element segment with an expression", 9, new byte[] { 4, 0x0B, 1, 0x0B })]
    [InlineData("data segment", 11, new byte[] { 1, 0 })]
    public void Section_of_the_smallest_entries_costs_what_its_size_justifies(string what, byte section, byte[] entry)
    {
        var writer = Begin();
        writer.WriteByte(section);
        int start = writer.BeginSized();
        writer.WriteCount(Entries);
        for (int i = 0; i < Entries; i++)
        {
            writer.WriteBytes(entry);
        }

        writer.EndSized(start);
        Check(what, writer.ToArray());
    }

    [Fact]
    public void Custom_sections_without_names_cost_what_their_size_justifies()
    {
        var writer = Begin();
        for (int i = 0; i < Entries; i++)
        {
            writer.WriteBytes([0, 1, 0]);
        }

        Check("custom section", writer.ToArray());
    }

    [Theory]
    [InlineData("blocks", new byte[] { 0x02, 0x40 }, new byte[] { 0x0B })]
    [InlineData("calls", new byte[] { 0x10, 0 }, new byte[] { })]
    [InlineData("atomic stores", new byte[] { 0xFE, 0x17, 2, 0 }, new byte[] { })]
    [InlineData("notifications", new byte[] { 0xFE, 0x00, 2, 0 }, new byte[] { })]
    public void Body_of_the_smallest_instructions_costs_what_its_size_justifies(string what, byte[] opening, byte[] closing)
    {
        var body = new ByteWriter();
        body.WriteCount(0);
        foreach (byte[] part in (byte[][])[opening, closing])
        {
            for (int i = 0; i < Entries; i++)
            {
                body.WriteBytes(part);
            }
        }

        body.WriteByte((byte)Opcode.End);
        var module = new Module();
        module.Types.Add(new SubType(new FunctionType([], [])));
        module.Memories.Add(new MemoryType(new Limits(1, 1, IsShared: true)));
        module.Functions.Add(new TypeIndex(0));
        module.Code.Add(new FunctionBody(body.ToArray()));
        Check(what, ModuleWriter.Write(module));
    }

    [Fact]
    public void Names_that_all_are_the_same_cost_what_their_size_justifies()
    {
        var names = new ByteWriter();
        names.WriteByte(1);
        int start = names.BeginSized();
        names.WriteCount(Entries);
        var module = new Module();
        module.Types.Add(new SubType(new FunctionType([], [])));
        for (int i = 0; i < Entries; i++)
        {
            names.WriteU32((uint)i);
            names.WriteName("f");
            module.Functions.Add(new TypeIndex(0));
            module.Code.Add(new FunctionBody(new byte[] { 0, 0x0B }));
        }

        names.EndSized(start);
        module.Customs.Add(new CustomSection("name", names.ToArray(), SectionId.Code));
        Check("name", ModuleWriter.Write(module));
    }

    [Fact]
    public void Exports_of_many_imports_cost_what_their_size_justifies()
    {
        var module = new Module();
        module.Types.Add(new SubType(new FunctionType([], [])));
        for (int i = 0; i < Entries; i++)
        {
            module.Imports.Add(new Import(string.Empty, string.Empty, new FunctionImport(new TypeIndex(0))));
            module.Exports.Add(new Export(string.Empty, ExternalKind.Function, Entries - 1));
        }

        Check("exports of imports", ModuleWriter.Write(module));
    }

    [Fact]
    public void Signature_of_many_parameters_is_not_repeated_for_each_function()
    {
        var module = new Module();
        ImmutableArray<WasmValueType> parameters = [.. Enumerable.Repeat(WasmValueType.I32, Entries)];
        module.Types.Add(new SubType(new FunctionType(parameters, [])));
        for (int i = 0; i < Entries; i++)
        {
            module.Imports.Add(new Import(string.Empty, string.Empty, new FunctionImport(new TypeIndex(0))));
            module.Functions.Add(new TypeIndex(0));
            module.Code.Add(new FunctionBody(new byte[] { 0, 0x0B }));
        }

        Check("functions of one signature", ModuleWriter.Write(module));
    }

    private static ByteWriter Begin()
    {
        var writer = new ByteWriter();
        writer.WriteBytes("\0asm\u0001\0\0\0"u8);
        return writer;
    }

    private static void Check(string what, byte[] bytes)
    {
        long start = Stopwatch.GetTimestamp();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Module module = ModuleReader.Read(bytes);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        double each = allocated / (double)bytes.Length;
        Assert.True(allocated <= AllocationBound.For(bytes), $"{what}: {each:f1} bytes for each byte of the file");
        Assert.Equal(bytes, ModuleWriter.Write(module));
        CodeChecker.Check(module);
        ModuleRewriter.Rewrite(bytes, new AtomicWaitSubstitution(), new AtomicStoreSubstitution());
        ModuleSummarizer.Summarize(bytes);
        new ModuleTextPrinter(module, TextWriter.Null).PrintModule();
        Assert.True(Stopwatch.GetElapsedTime(start) < MostTime, $"{what}: {Stopwatch.GetElapsedTime(start)}");
    }
}
