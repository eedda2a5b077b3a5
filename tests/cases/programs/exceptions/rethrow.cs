// compare: dotnet
// Rethrowing, wrapping, inner exceptions, aggregates, dispatch information.

using System;
using System.Runtime.ExceptionServices;

try
{
    Outer();
}
catch (Exception e)
{
    for (Exception? current = e; current is not null; current = current.InnerException)
    {
        Console.WriteLine($"{current.GetType().Name}: {current.Message}");
    }

    Console.WriteLine(e.GetBaseException().Message);
}

ExceptionDispatchInfo? captured = null;
try
{
    throw new FormatException("captured");
}
catch (Exception e)
{
    captured = ExceptionDispatchInfo.Capture(e);
}

try
{
    captured.Throw();
}
catch (FormatException e)
{
    Console.WriteLine(e.Message + ReferenceEquals(e, captured.SourceException));
}

AggregateException aggregate = new("many", new InvalidOperationException("a"), new ArgumentException("b"));
Console.WriteLine(aggregate.InnerExceptions.Count + " " + aggregate.Message);
aggregate.Handle(e => e is InvalidOperationException or ArgumentException);
Exception data = new("with data");
data.Data["key"] = 5;
Console.WriteLine(data.Data["key"] + data.Data.Count.ToString());
Console.WriteLine(new Exception().Message + "|" + new ArgumentOutOfRangeException("p").Message.ReplaceLineEndings("/"));
Exception original = new("same");
try
{
    try
    {
        throw original;
    }
    catch (Exception)
    {
        throw;
    }
}
catch (Exception e)
{
    Console.WriteLine(ReferenceEquals(e, original));
}

static void Outer()
{
    try
    {
        Inner();
    }
    catch (DivideByZeroException e)
    {
        throw new InvalidOperationException("outer", e);
    }
}

static void Inner()
{
    int zero = 0;
    Console.WriteLine(1 / zero);
}
