// error: WEFT0205 at 4
// error: WEFT0201 at 13
// error: WEFT0205 at 15
Delegates.Any = static x => x * 2;
Delegates.Closure(Report.RunNumber);
Delegates.Call();

internal static class Delegates
{
    public static Func<int, int>? Any;

    // The object of a closure is made before the first statement.
    public static void Closure(int captured) => Any = x => x + captured;

    public static void Call() => Report.Line($"{Any!(5)}");
}
