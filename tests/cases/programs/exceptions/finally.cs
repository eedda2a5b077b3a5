// compare: dotnet
// Finally blocks on every way out, nested ones, with returns and loops.

using System;

Console.WriteLine(Return());
Console.WriteLine(Nested());
for (int i = 0; i < 4; i++)
{
    try
    {
        if (i == 1)
        {
            continue;
        }

        if (i == 3)
        {
            break;
        }

        Console.WriteLine($"body {i}");
    }
    finally
    {
        Console.WriteLine($"finally {i}");
    }
}

try
{
    try
    {
        throw new InvalidOperationException("first");
    }
    finally
    {
        Console.WriteLine("inner finally");
    }
}
catch (InvalidOperationException e)
{
    Console.WriteLine($"caught {e.Message}");
}

try
{
    try
    {
        throw new InvalidOperationException("lost");
    }
    finally
    {
        Replace();
    }
}
catch (Exception e)
{
    Console.WriteLine(e.GetType().Name + e.Message);
}

static int Return()
{
    int value = 1;
    try
    {
        return value;
    }
    finally
    {
        value = 2;
        Console.WriteLine($"value {value}");
    }
}

static string Nested()
{
    string trace = "";
    try
    {
        try
        {
            try
            {
                trace += "a";
                throw new Exception("x");
            }
            finally
            {
                trace += "b";
            }
        }
        catch (Exception)
        {
            trace += "c";
            throw;
        }
        finally
        {
            trace += "d";
        }
    }
    catch
    {
        trace += "e";
    }

    return trace;
}

static void Replace() => throw new NotSupportedException("wins");
