// compare: dotnet
// Exceptions with iterators, using, lock and events.

using System;
using System.Collections.Generic;

try
{
    foreach (int value in Numbers())
    {
        Console.WriteLine(value);
        if (value == 2)
        {
            throw new InvalidOperationException("stop");
        }
    }
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

foreach (int value in Numbers())
{
    if (value == 1)
    {
        break;
    }
}

try
{
    using Resource resource = new();
    throw new Exception("in using");
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
}

object gate = new();
try
{
    lock (gate)
    {
        throw new Exception("in lock");
    }
}
catch (Exception e)
{
    Console.WriteLine(e.Message + System.Threading.Monitor.IsEntered(gate));
}

static IEnumerable<int> Numbers()
{
    try
    {
        yield return 1;
        yield return 2;
        yield return 3;
    }
    finally
    {
        Console.WriteLine("iterator disposed");
    }
}

internal sealed class Resource : IDisposable
{
    public void Dispose() => Console.WriteLine("resource disposed");
}
