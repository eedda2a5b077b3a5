// error: WEFT0209 at 6
// Code of .NET that is not C#, through three methods of the program.
Report.Line($"{Natives.Outer()}");
internal static class Natives
{
    private static int Inner() => System.Net.Dns.GetHostName().Length;
    private static int Middle() => Inner() + 1;
    public static int Outer() => Middle() * 2;
}
