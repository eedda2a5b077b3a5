// error: WEFT0206 at 3
// error: WEFT0206 at 9
Report.Line($"{Objects.Shape!.Area()} {Objects.Text(Objects.Any)}");

internal static class Objects
{
    public static Shape? Shape;
    public static object? Any;
    public static bool Text(object? any) => any is not null && any.Equals(null);
}

internal abstract class Shape
{
    public abstract int Area();
}
