using System.Globalization;
using System.Text;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Layout;
using Weft.Wasm;

namespace Weft.Compiler.Link;

/// <summary>Writes the map: what is where in memory and in the module, and how large it is. The text is the same on every system.</summary>
internal static class MapWriter
{
    /// <summary>Writes the map of a module.</summary>
    public static string Write(LinkResult result)
    {
        StringBuilder text = new();
        WriteMemory(text, result.Layout, result.Memory);
        foreach (DataRegion region in (ReadOnlySpan<DataRegion>)[result.Layout.ReadOnly, result.Layout.Data, result.Layout.Zero, result.Layout.ThreadLocals])
        {
            WriteRegion(text, region);
        }

        WriteFunctions(text, result);
        WriteTable(text, result.Symbols);
        WriteSegments(text, result.Module);
        return text.ToString();
    }

    private static void WriteMemory(StringBuilder text, MemoryLayout layout, MemoryPlan memory)
    {
        Line(text, "memory");
        Line(text, $"  pages    {memory.InitialPages} to {(memory.MaximumPages is { } maximum ? Invariant($"{maximum}") : "the host's limit")}{(memory.IsShared ? ", shared" : "")}");
        Range(text, ".rodata", layout.ReadOnly.Start, layout.ReadOnly.Size);
        Range(text, ".data", layout.Data.Start, layout.Data.Size);
        Range(text, ".bss", layout.Zero.Start, layout.Zero.Size);
        Range(text, ".tdata", layout.MainThreadLocalBlock, layout.ThreadLocals.Size);
        Range(text, "stack", layout.StackLow, layout.StackHigh - layout.StackLow);
        Line(text, $"  heap     {layout.HeapBase:x8}");
    }

    private static void Range(StringBuilder text, string name, ulong start, ulong size) => Line(text, $"  {name,-8} {start:x8} {size,10}");

    private static void WriteRegion(StringBuilder text, DataRegion region)
    {
        if (region.Symbols.Count == 0)
        {
            return;
        }

        Line(text, $"\n{region.Name}");
        foreach ((DataSymbol symbol, ulong address) in region.Symbols)
        {
            Line(text, $"  {address:x8} {symbol.Size,10}  {symbol.Name}");
        }
    }

    private static void WriteFunctions(StringBuilder text, LinkResult result)
    {
        Line(text, "\nfunctions");
        int imported = result.Symbols.Functions.Length - result.Module.Code.Count;
        for (int i = 0; i < result.Symbols.Functions.Length; i++)
        {
            FunctionSymbol function = result.Symbols.Functions[i];
            string size = i < imported ? "import" : Invariant($"{result.Module.Code[i - imported].Bytes.Length}");
            Line(text, $"  {i,8} {size,10}  {function.Name}");
        }
    }

    private static void WriteTable(StringBuilder text, SymbolLayout symbols)
    {
        if (symbols.TableFunctions.IsEmpty)
        {
            return;
        }

        Line(text, "\ntable");
        for (int i = 0; i < symbols.TableFunctions.Length; i++)
        {
            Line(text, $"  {SymbolLayout.TableBase + i,8}  {symbols.TableFunctions[i].Name}");
        }
    }

    private static void WriteSegments(StringBuilder text, Module module)
    {
        long code = 0;
        foreach (FunctionBody body in module.Code)
        {
            code += body.Bytes.Length;
        }

        Line(text, "\nsizes");
        Line(text, $"  code     {code,10}");
        foreach (CustomSection custom in module.Customs)
        {
            Line(text, $"  {custom.Name,-16} {custom.Contents.Length,2}");
        }
    }

    private static string Invariant(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(Invariant(line)).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
