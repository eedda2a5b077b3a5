// compare: dotnet
// Catching by type, in order, base classes, rethrowing.

using System;

for (int i = 0; i < 7; i++)
{
    Console.WriteLine(Try(i));
}

static string Try(int which)
{
    try
    {
        return Fail(which);
    }
    catch (ArgumentNullException e)
    {
        return $"null {e.ParamName}";
    }
    catch (ArgumentException e)
    {
        return $"argument {e.Message}";
    }
    catch (InvalidOperationException)
    {
        return "operation";
    }
    catch (CustomException e) when (e.Code > 10)
    {
        return $"large {e.Code}";
    }
    catch (CustomException e)
    {
        return $"small {e.Code}";
    }
    catch
    {
        return "any";
    }
}

static string Fail(int which) => which switch
{
    0 => throw new ArgumentNullException("name"),
    1 => throw new ArgumentException("bad"),
    2 => throw new InvalidOperationException(),
    3 => throw new CustomException(50),
    4 => throw new CustomException(5),
    5 => throw new NotSupportedException(),
    _ => "no failure",
};

internal sealed class CustomException(int code) : Exception($"code {code}")
{
    public int Code => code;
}
