using System.Globalization;
using Weft.Cli.Inspection;
using Weft.Cli.Options;

namespace Weft.Cli.Output;

/// <summary>The report of <c>weft dump</c> for people.</summary>
internal static class DumpText
{
    internal static void Write(TextWriter output, DumpReport report)
    {
        output.WriteLine(Invariant($"{report.Module}: {report.Size} bytes"));

        Heading(output, "imports", report.Imports.Count);
        foreach (ImportReport import in report.Imports)
        {
            output.WriteLine($"  {import.Kind,-8} {import.Module}.{import.Name} {import.Type}".TrimEnd());
        }

        Heading(output, "exports", report.Exports.Count);
        foreach (ExportReport export in report.Exports)
        {
            output.WriteLine($"  {export.Kind,-8} {export.Name} {export.Type}".TrimEnd());
        }

        Heading(output, "memories", report.Memories.Count);
        foreach (MemoryReport memory in report.Memories)
        {
            output.WriteLine($"  {Describe(memory)}");
        }

        Heading(output, "features", report.Features.Count);
        foreach (string feature in report.Features)
        {
            output.WriteLine($"  {feature}");
        }

        Heading(output, "sections", report.Sections.Count);
        foreach (SectionReport section in report.Sections)
        {
            string name = section.Name is null ? section.Kind : $"{section.Kind} \"{section.Name}\"";
            string count = section.Count is { } entries ? Invariant($", {entries} {(entries == 1 ? "entry" : "entries")}") : "";
            output.WriteLine(Invariant($"  0x{section.Offset:x6} {section.Size,10} bytes  {name}{count}"));
        }

        Heading(output, "largest functions", report.LargestFunctions.Count);
        foreach (FunctionReport function in report.LargestFunctions)
        {
            output.WriteLine(Invariant($"  {function.Size,10} bytes  func[{function.Index}]{(function.Name is null ? "" : $" {function.Name}")}"));
        }
    }

    private static string Describe(MemoryReport memory)
    {
        string maximum = memory.MaximumSize is { } bytes ? $"at most {Size(bytes)}" : "no maximum";
        string origin = memory.Imported ? "imported" : "defined";
        return Invariant($"{origin}, {(memory.Shared ? "shared" : "not shared")}{(memory.Is64Bit ? ", 64-bit" : "")}, {Size(memory.InitialSize)}, {maximum}");
    }

    private static string Size(ulong bytes) => bytes > long.MaxValue ? Invariant($"{bytes} B") : ByteSize.Format((long)bytes);

    private static void Heading(TextWriter output, string title, int count)
    {
        output.WriteLine();
        output.WriteLine(count == 0 ? $"{title}: none" : $"{title}:");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
