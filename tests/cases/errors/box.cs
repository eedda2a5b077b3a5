// error: WEFT0203 at 4
// error: WEFT0203 at 10
// error: WEFT0206 at 11
Boxes.Any = Boxes.Number;
Report.Line($"{Boxes.Compare(DayOfWeek.Friday)}");
internal static class Boxes
{
    public static object? Any;
    public static int Number = 5;
    public static bool Compare<T>(T day) where T : IComparable => Any is not null && Take(day);
    private static bool Take(IComparable value) => value.Equals(null);
}
