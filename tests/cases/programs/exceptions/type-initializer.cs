// compare: dotnet
// Exceptions in static constructors.

using System;

for (int i = 0; i < 2; i++)
{
    try
    {
        Console.WriteLine(Broken.Value);
    }
    catch (TypeInitializationException e)
    {
        Console.WriteLine($"{e.TypeName} {e.InnerException!.Message}");
    }
}

internal static class Broken
{
    public static int Value;

    static Broken()
    {
        Console.WriteLine("tried");
        throw new InvalidOperationException("broken");
    }
}
