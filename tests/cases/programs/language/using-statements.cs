// compare: dotnet
// Disposal at the end of a block, in the reverse order, and at a return.

using System;

using (Resource first = new("first"))
using (Resource second = new("second"))
{
    Console.WriteLine($"{first.Name} and {second.Name}");
}

Console.WriteLine(Early(true));
Console.WriteLine(Early(false));
using Resource? none = null;
Count();
Console.WriteLine("end");

static string Early(bool isEarly)
{
    using Resource resource = new("early");
    if (isEarly)
    {
        return "returned early";
    }

    Console.WriteLine("later");
    return "returned late";
}

static void Count()
{
    for (int i = 0; i < 3; i++)
    {
        using Small small = new(i);
        if (i == 1)
        {
            continue;
        }

        Console.WriteLine($"body {i}");
    }
}

internal sealed class Resource(string name) : IDisposable
{
    public string Name { get; } = name;

    public void Dispose() => Console.WriteLine($"dispose {Name}");
}

internal readonly struct Small(int id) : IDisposable
{
    public void Dispose() => Console.WriteLine($"dispose {id}");
}
