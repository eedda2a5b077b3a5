using System.Globalization;
using Weft.Compiler.Sources;
using Weft.Wasm.Text;

namespace Weft.Cli.Output;

/// <summary>The overview of <c>weft dump</c> for people.</summary>
internal static class DumpText
{
    internal static void Write(TextWriter output, string path, ModuleSummary summary)
    {
        string name = summary.Name is null ? "" : $" (module {summary.Name})";
        string start = summary.Start is { } function ? Invariant($", start function func[{function}]") : "";
        output.WriteLine(Invariant($"{path}{name}: {summary.Size} bytes, {summary.DefinedFunctions} functions{start}"));

        Heading(output, "imports", summary.Imports.Count);
        foreach (ImportSummary import in summary.Imports)
        {
            output.WriteLine($"  {import.Kind,-8}  {import.Module}.{import.Name}  {import.Type}".TrimEnd());
        }

        Heading(output, "exports", summary.Exports.Count);
        foreach (ExportSummary export in summary.Exports)
        {
            output.WriteLine($"  {export.Kind,-8}  {export.Name}  {export.Type}".TrimEnd());
        }

        Heading(output, "memories", summary.Memories.Count);
        foreach (MemorySummary memory in summary.Memories)
        {
            output.WriteLine($"  {Describe(memory)}");
        }

        Line(output, "features used", summary.Features);
        Line(output, "features declared", summary.TargetFeatures);

        Heading(output, "sections", summary.Sections.Count);
        foreach (SectionSummary section in summary.Sections)
        {
            string title = section.Name.Length == 0 ? section.Section : $"{section.Section} \"{section.Name}\"";
            output.WriteLine(Invariant($"  0x{section.Offset:x6}  {section.Size,10} bytes  {title}"));
        }

        Heading(output, "largest functions", summary.LargestFunctions.Count);
        foreach (FunctionSummary largest in summary.LargestFunctions)
        {
            output.WriteLine(Invariant($"  {largest.Size,10} bytes  func[{largest.Index}]{(largest.Name is null ? "" : $" {largest.Name}")}"));
        }
    }

    private static string Describe(MemorySummary memory)
    {
        string origin = memory.ImportedFrom is null ? "defined" : $"imported from {memory.ImportedFrom}";
        string maximum = memory.MaximumPages is { } pages ? $"at most {Size(pages, memory.PageSize)}" : "no maximum";
        return $"{Size(memory.MinimumPages, memory.PageSize)}, {maximum}, {(memory.IsShared ? "shared" : "not shared")}{(memory.Is64 ? ", 64-bit" : "")}, {origin}";
    }

    /// <summary>Limits in a file are claims, so they may be anything.</summary>
    private static string Size(ulong pages, long pageSize)
    {
        UInt128 bytes = (UInt128)pages * (ulong)pageSize;
        return bytes <= long.MaxValue ? ByteSize.Format((long)bytes) : Invariant($"{pages} pages");
    }

    private static void Heading(TextWriter output, string title, int count)
    {
        output.WriteLine();
        output.WriteLine(count == 0 ? $"{title}: none" : $"{title}:");
    }

    private static void Line(TextWriter output, string title, IReadOnlyList<string> items)
    {
        output.WriteLine();
        output.WriteLine($"{title}: {(items.Count == 0 ? "none" : string.Join(", ", items))}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
