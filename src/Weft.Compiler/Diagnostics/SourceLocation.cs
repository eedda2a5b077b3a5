using System.Globalization;

namespace Weft.Compiler.Diagnostics;

/// <summary>What a diagnostic points at: a range of a source, a whole file, an option or a property.</summary>
/// <param name="Origin">The file as the user named it, or the option or the property.</param>
/// <param name="Line">Line of the first character, from 1; 0 where the whole origin is meant.</param>
/// <param name="Column">Column of the first character, from 1; 0 where a whole line is meant.</param>
/// <param name="EndLine">Line of the end, from 1; 0 where it is not known.</param>
/// <param name="EndColumn">Column behind the last character, from 1; 0 where it is not known.</param>
internal readonly record struct SourceLocation(string Origin, int Line = 0, int Column = 0, int EndLine = 0, int EndColumn = 0)
    : IComparable<SourceLocation>
{
    /// <summary>Orders by origin, then by place in it.</summary>
    public int CompareTo(SourceLocation other)
    {
        int order = string.CompareOrdinal(Origin, other.Origin);
        return order != 0 ? order
            : (Line, Column, EndLine, EndColumn).CompareTo((other.Line, other.Column, other.EndLine, other.EndColumn));
    }

    /// <summary>Gives MSBuild's canonical form, which editors turn into a link: <c>file(line,column)</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Origin,
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Origin}({Line})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Origin}({Line},{Column})"),
    };
}
