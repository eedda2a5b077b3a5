namespace Weft.Compiler.Diagnostics;

/// <summary>Collects diagnostics. Every member may be called from any thread.</summary>
internal sealed class DiagnosticBag
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private int _errors;

    /// <summary>Whether an error is among them, so that there will be no module.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) != 0;

    /// <summary>Adds a diagnostic.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _diagnostics.Add(diagnostic);
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                Volatile.Write(ref _errors, _errors + 1);
            }
        }
    }

    /// <summary>Adds a row of the catalogue.</summary>
    /// <param name="descriptor">The row.</param>
    /// <param name="location">What it is about; <see langword="null"/> for the build as a whole.</param>
    /// <param name="values">What the row's format strings refer to.</param>
    public void Add(DiagnosticDescriptor descriptor, SourceLocation? location, params object?[] values) =>
        Add(descriptor.At(location, values));

    /// <summary>Gives all of them, each once, in an order that does not depend on who added first.</summary>
    /// <returns>By origin, place, code and message; those of the build as a whole come first.</returns>
    public Diagnostic[] ToSortedArray()
    {
        Diagnostic[] sorted;
        lock (_lock)
        {
            sorted = [.. _diagnostics];
        }

        Array.Sort(sorted, Compare);
        int count = 0;
        foreach (Diagnostic diagnostic in sorted)
        {
            if (count == 0 || Compare(sorted[count - 1], diagnostic) != 0)
            {
                sorted[count++] = diagnostic;
            }
        }

        return sorted[..count];
    }

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        int order = Nullable.Compare(left.Location, right.Location);
        order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
        order = order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        return order != 0 ? order : CompareNotes(left, right);
    }

    private static int CompareNotes(Diagnostic left, Diagnostic right)
    {
        for (int index = 0; index < left.Notes.Length && index < right.Notes.Length; index++)
        {
            int order = Nullable.Compare(left.Notes[index].Location, right.Notes[index].Location);
            order = order != 0 ? order : string.CompareOrdinal(left.Notes[index].Text, right.Notes[index].Text);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Notes.Length.CompareTo(right.Notes.Length);
    }
}
