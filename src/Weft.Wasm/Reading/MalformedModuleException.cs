using System.Globalization;

namespace Weft.Wasm.Reading;

/// <summary>Thrown for a file that is not a well-formed module.</summary>
public sealed class MalformedModuleException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="offset">The offset in the file, in bytes.</param>
    /// <param name="section">The section, where it is known.</param>
    /// <param name="function">The function whose body is broken.</param>
    /// <param name="detail">What is wrong, without its place.</param>
    public MalformedModuleException(long offset, SectionId? section, FunctionIndex? function, string detail)
        : base(Describe(offset, section, function, detail))
    {
        Offset = offset;
        Section = section;
        FunctionIndex = function;
        Detail = detail;
    }

    /// <summary>The offset in the file, in bytes.</summary>
    public long Offset { get; }

    /// <summary>The section, or <see langword="null"/> between sections.</summary>
    public SectionId? Section { get; }

    /// <summary>The function whose body is broken, imports counted.</summary>
    public FunctionIndex? FunctionIndex { get; }

    /// <summary>What is wrong, without its place.</summary>
    public string Detail { get; }

    private static string Describe(long offset, SectionId? section, FunctionIndex? function, string detail)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"offset 0x{offset:x}");
        if (section is { } id)
        {
            place += $", {SectionOrder.Name(id)} section";
        }

        if (function is { } index)
        {
            place += $", function {index}";
        }

        return $"{place}: {detail}";
    }
}
