// compare: dotnet
// An entry point that is a method of a class, with arguments.

using System;

internal static class Program
{
    private static int s_count;

    private static void Main(string[] arguments)
    {
        s_count++;
        Console.WriteLine(arguments is not null);
        Console.WriteLine(s_count);
    }
}
