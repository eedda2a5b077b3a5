// why: Unused.Method
// error: WEFT0302
Report.Line("reached"u8);

internal static class Unused
{
    public static int Method(int value) => value + 1;
}
