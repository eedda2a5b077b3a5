// error: WEFT0207 at 13
// error: WEFT0207 at 25
Report.Line($"{Catches.All(1)} {Catches.Some(2)}");

internal static class Catches
{
    public static int All(int value)
    {
        try
        {
            return 10 / value;
        }
        catch
        {
            return 0;
        }
    }

    public static int Some(int value)
    {
        try
        {
            return 10 / value;
        }
        catch (DivideByZeroException) when (value == 0)
        {
            return 0;
        }
        finally
        {
            Report.Line("finally"u8);
        }
    }
}
