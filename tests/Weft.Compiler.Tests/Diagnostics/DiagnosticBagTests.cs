using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    [Fact]
    public void Order_does_not_depend_on_who_added_first()
    {
        Diagnostic[] diagnostics =
        [
            Error("WEFT0200", "for the whole build"),
            Error("WEFT0200", "first", new("a.cs", 1, 2)),
            Error("WEFT0200", "second", new("a.cs", 1, 10)),
            Error("WEFT0100", "third", new("a.cs", 2, 1)),
            Error("WEFT0200", "fourth", new("a.cs", 2, 1)),
            Error("WEFT0100", "fifth", new("b.cs", 1, 1)),
        ];
        for (int seed = 0; seed < 20; seed++)
        {
            Diagnostic[] shuffled = [.. diagnostics];
            new Random(seed).Shuffle(shuffled);
            DiagnosticBag bag = new();
            foreach (Diagnostic diagnostic in shuffled)
            {
                bag.Add(diagnostic);
            }

            Assert.Equal(diagnostics, bag.ToSortedArray());
        }
    }

    [Fact]
    public void The_same_diagnostic_is_told_once()
    {
        DiagnosticBag bag = new();
        bag.Add(Error("WEFT0200", "same", new("a.cs", 1, 1)));
        bag.Add(Error("WEFT0200", "same", new("a.cs", 1, 1)));
        bag.Add(Error("WEFT0200", "same", new("a.cs", 1, 1)) with { Notes = [new("by another way")] });
        Assert.Equal(2, bag.ToSortedArray().Length);
    }

    [Fact]
    public void Warnings_are_no_errors()
    {
        DiagnosticBag bag = new();
        bag.Add(Error("WEFT0012", "harmless") with { Severity = DiagnosticSeverity.Warning });
        Assert.False(bag.HasErrors);
        bag.Add(Error("WEFT0200", "wrong"));
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void Threads_may_add_at_once()
    {
        const int Threads = 4;
        const int Each = 1000;
        DiagnosticBag bag = new();
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            for (int index = 0; index < Each; index++)
            {
                bag.Add(Error("WEFT0200", $"{index:0000}", new($"{thread}.cs", index + 1, 1)));
            }
        });
        Diagnostic[] sorted = bag.ToSortedArray();
        Assert.Equal(Threads * Each, sorted.Length);
        Assert.Equal("0.cs(1,1): error WEFT0200: 0000", sorted[0].ToString());
    }

    private static Diagnostic Error(string code, string message, SourceLocation? location = null) =>
        new(DiagnosticSeverity.Error, code, message, Location: location);
}
