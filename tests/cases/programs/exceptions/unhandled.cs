// compare: dotnet
// exit: 134
// stderr: contains unhandled
// An exception that nobody catches ends the program.

using System;

Console.WriteLine("before");
Fail(3);

static void Fail(int depth)
{
    try
    {
        if (depth == 0)
        {
            throw new InvalidOperationException("unhandled");
        }

        Fail(depth - 1);
    }
    catch (ArgumentException)
    {
        Console.WriteLine("never");
    }
}
