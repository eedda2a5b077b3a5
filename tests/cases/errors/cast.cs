// error: WEFT0204 at 5
// error: WEFT0204 at 7
// A string is an object whose type is known, but what comes through a static of type object is not.

Report.Line($"{Casts.Value is string}");

string text = (string)Casts.Value!;
Report.Line($"{text.Length}");

internal static class Casts
{
    public static object? Value;
}
