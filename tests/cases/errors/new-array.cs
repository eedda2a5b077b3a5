// error: WEFT0202 at 3
// error: WEFT0202 at 10
int[] numbers = [1, 2, Report.RunNumber];
int[,]? table = null;
Report.Line($"{numbers.Length} {table is null}");

internal static class Arrays
{
    [System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = "count")]
    public static int Count(int value) => All(value, value);

    private static int All(params int[] values) => values.Length;
}
