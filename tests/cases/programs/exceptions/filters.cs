// compare: dotnet
// Filters: order, side effects, variables of the frame.

using System;

Console.WriteLine(Run(1));
Console.WriteLine(Run(2));
Console.WriteLine(Run(3));
int attempts = 0;
while (true)
{
    try
    {
        attempts++;
        if (attempts < 4)
        {
            throw new TimeoutException($"attempt {attempts}");
        }

        break;
    }
    catch (TimeoutException e) when (Log(e) && attempts < 3)
    {
        Console.WriteLine("again");
    }
    catch (TimeoutException)
    {
        Console.WriteLine("last");
    }
}

Console.WriteLine(attempts);

static bool Log(Exception e)
{
    Console.WriteLine("log " + e.Message);
    return true;
}

static string Run(int value)
{
    try
    {
        throw new Exception(value.ToString());
    }
    catch (Exception e) when (e.Message == "1")
    {
        return "one";
    }
    catch (Exception) when (value == 2)
    {
        return "two";
    }
    catch (Exception) when (value > 2 && Log(new Exception("filter")))
    {
        return "more";
    }
}
