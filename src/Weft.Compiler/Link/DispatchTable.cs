using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Link;

/// <summary>
/// Places the rows of selectors so that they overlap where their classes do not meet (row displacement; Driesen, "Selector Table Indexing
/// and Sparse Arrays", 1993). Widest rows first: those fill the gaps worst.
/// </summary>
internal sealed class DispatchTable
{
    private DispatchTable(List<FunctionSymbol?> entries, List<(SelectorSymbol, int)> rows)
    {
        Entries = entries;
        Rows = rows;
    }

    /// <summary>The functions; null in the gaps, which no call reaches.</summary>
    public IReadOnlyList<FunctionSymbol?> Entries { get; }

    /// <summary>What is added to a class number to find a selector's entry. May be negative.</summary>
    public IReadOnlyList<(SelectorSymbol Selector, int Row)> Rows { get; }

    /// <summary>Places rows.</summary>
    public static DispatchTable Build(IReadOnlyList<SelectorSymbol> selectors)
    {
        List<FunctionSymbol?> entries = [];
        List<(SelectorSymbol, int)> rows = [];
        int firstGap = 0;
        foreach (SelectorSymbol selector in StableOrder(selectors))
        {
            int start = Fit(selector, entries, ref firstGap);
            rows.Add((selector, start - (selector.Targets.Count == 0 ? 0 : selector.Targets[0].ClassNumber)));
        }

        return new(entries, rows);
    }

    private static IEnumerable<SelectorSymbol> StableOrder(IReadOnlyList<SelectorSymbol> selectors) =>
        selectors.OrderByDescending(static selector => selector.Targets.Count);

    private static int Fit(SelectorSymbol selector, List<FunctionSymbol?> entries, ref int firstGap)
    {
        IReadOnlyList<SelectorTarget> targets = selector.Targets;
        if (targets.Count == 0)
        {
            return 0;
        }

        while (firstGap < entries.Count && entries[firstGap] is not null)
        {
            firstGap++;
        }

        int start = firstGap;
        while (!Fits(targets, entries, start))
        {
            start++;
        }

        foreach (SelectorTarget target in targets)
        {
            int place = start + target.ClassNumber - targets[0].ClassNumber;
            while (entries.Count <= place)
            {
                entries.Add(null);
            }

            entries[place] = target.Function;
        }

        return start;
    }

    private static bool Fits(IReadOnlyList<SelectorTarget> targets, List<FunctionSymbol?> entries, int start)
    {
        foreach (SelectorTarget target in targets)
        {
            int place = start + target.ClassNumber - targets[0].ClassNumber;
            if (place < entries.Count && entries[place] is not null)
            {
                return false;
            }
        }

        return true;
    }
}
