// error: WEFT0303 at 13
// error: WEFT0303 at 18
// error: WEFT0303 at 23
Report.Line($"{Endless.Nest<int>(3)} {Endless.There<int>(3)} {Endless.Fork<int>(3)}");

internal struct Pair<T>
{
    public T First;
}

internal static class Endless
{
    public static int Nest<T>(int depth) => depth == 0 ? sizeof(int) : Nest<Pair<T>>(depth - 1);

    public static int There<T>(int depth) => depth == 0 ? 1 : Back<T>(depth - 1);

    private static int Back<T>(int depth) =>
        depth == 0 ? 2 : There<Pair<T>>(depth - 1);

    // Doubles with each step, so that none of the types is large for a long time.
    public static int Fork<T>(int depth)
    {
        return depth == 0
            ? 3
            : Fork<Pair<T>>(depth - 1) + Fork<(T, int)>(depth - 1);
    }
}
