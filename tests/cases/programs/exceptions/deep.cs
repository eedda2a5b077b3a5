// compare: dotnet
// Exceptions through many frames, virtual calls, delegates and recursion.

using System;
using System.Collections.Generic;

Console.WriteLine(Descend(200));
Node tree = new(1, [new(2, [new(-1, [])]), new(3, [])]);
try
{
    tree.Visit();
}
catch (ArgumentOutOfRangeException e)
{
    Console.WriteLine(e.ActualValue);
}

int caught = 0;
for (int i = 0; i < 1000; i++)
{
    try
    {
        Action action = i % 2 == 0 ? () => throw new FormatException() : () => throw new TimeoutException();
        action();
    }
    catch (FormatException)
    {
        caught++;
    }
    catch (TimeoutException)
    {
        caught += 1000;
    }
}

Console.WriteLine(caught);

static int Descend(int depth)
{
    try
    {
        return depth == 0 ? throw new Exception("bottom") : Descend(depth - 1) + 1;
    }
    catch (Exception) when (depth == 150)
    {
        return 1000;
    }
}

internal sealed class Node(int value, List<Node> children)
{
    public void Visit()
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "negative");
        }

        children.ForEach(child => child.Visit());
    }
}
