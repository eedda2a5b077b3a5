// error: WEFT0205 at 4
// error: WEFT0201 at 11
// error: WEFT0205 at 11
Delegates.Any = static x => x * 2;
Delegates.Closure(Report.RunNumber);

internal static class Delegates
{
    public static Func<int, int>? Any;

    public static void Closure(int captured) => Any = x => x + captured;
}
