// error: WEFT0201 at 5
// error: WEFT0201 at 11
// An object, made here and further down.

if (Report.RunNumber > 0 && new Node { Value = 1 }.Value > 0)
{
    return;
}

Report.Line($"{Inner.Number()}");
internal static class Inner { public static int Number() => new System.Text.StringBuilder(5).Length; }

internal sealed class Node
{
    public int Value;
}
