// exit: 7
// A program whose Main returns nothing ends with Environment.ExitCode.

using System;

internal static class Program
{
    private static void Main()
    {
        Environment.ExitCode = 7;
        Console.WriteLine(Environment.ExitCode);
    }
}
