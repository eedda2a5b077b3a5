// error: WEFT0208 at 4
// A comparison of types is decided when the module is built; one with a type that is only known when it runs is not.
Report.Line($"{typeof(int) == typeof(long)} {Types.Is<byte>()}");
Report.Line($"{typeof(int) == Types.Other}");

internal static class Types
{
    public static Type? Other;

    public static bool Is<T>() => typeof(T) == typeof(byte);
}
