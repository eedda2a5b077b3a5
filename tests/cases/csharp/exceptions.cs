// compare: dotnet
// Exceptions: which handler takes one, what finally blocks see, filters, rethrowing, and what variables hold afterwards.

using System;
using System.Collections.Generic;

for (int i = 0; i < 7; i++)
{
    Report.Line($"{i}: {Clauses.Choose(i)} {Clauses.Runs} {Clauses.Nested(i)}");
}

Report.Line($"{Ways.Return(3)} {Clauses.Runs}");
Report.Line($"{Ways.Retry()} {Ways.Sum()} {Ways.Stack(10)}");
Report.Line($"{Ways.Generic(5, false)} {Ways.Generic(5, true)} {Ways.Generic("x", true) is null}");
Ways.Struct(2).Say();
Ways.Struct(3).Say();
Ways.Rethrow();
Ways.FromFinally();
Ways.Inner();
foreach (int i in Ways.Iterate())
{
    Report.Line($"{i}");
    if (i == 1)
    {
        break;
    }
}

using (new Scope("outer"))
{
    try
    {
        using (new Scope("inner"))
        {
            Clauses.Throw(5);
        }
    }
    catch (Minor e)
    {
        Report.Line($"caught {e.Message}");
    }
}

internal class Failure(int code) : Exception($"failure {code}")
{
    public int Code { get; } = code;
}

internal sealed class Minor() : Failure(7);

internal sealed class Scope(string name) : IDisposable
{
    public void Dispose() => Report.Line($"left {name}");
}

internal struct Five
{
    public int A;
    public int B;
    public int C;
    public int D;
    public int E;

    public readonly void Say() => Report.Line($"{A} {B} {C} {D} {E}");
}

internal static class Clauses
{
    public static int Runs;

    public static int Throw(int x) => x switch
    {
        3 => throw new InvalidOperationException("three"),
        4 => throw new ArgumentException("four"),
        5 => throw new Minor(),
        6 => throw new Failure(60),
        _ => x * 2,
    };

    public static int Choose(int x)
    {
        int result = 0;
        try
        {
            result = Throw(x);
            result++;
        }
        catch (ArgumentException e) when (e.Message.Length == 4)
        {
            result = -4;
        }
        catch (InvalidOperationException e)
        {
            result = -e.Message.Length;
        }
        catch (Minor e)
        {
            result -= e.Code;
        }
        catch (Failure e) when (e.Code == 61)
        {
            result = 1;
        }
        catch (Failure e) when (Fails(e))
        {
            result = 2;
        }
        catch (Failure e)
        {
            result = e.Code;
        }
        finally
        {
            result += 100;
            Runs++;
        }

        return result;
    }

    public static string Nested(int x)
    {
        string trace = "";
        for (int i = 0; i < 3; i++)
        {
            try
            {
                trace += $"a{i}";
                try
                {
                    if (i == x)
                    {
                        throw new Failure(i);
                    }

                    trace += "b";
                    if (i == 1)
                    {
                        continue;
                    }

                    trace += "c";
                }
                finally
                {
                    trace += "f";
                    try
                    {
                        if (x == 2)
                        {
                            throw new Minor();
                        }
                    }
                    catch (Minor)
                    {
                        trace += "m";
                    }
                    finally
                    {
                        trace += "g";
                    }
                }
            }
            catch (Failure e) when (e.Code != 2)
            {
                trace += $"e{e.Code}";
            }
            catch (Failure)
            {
                trace += "!";
                break;
            }
            finally
            {
                trace += ";";
            }
        }

        return trace;
    }

    // What is thrown in a filter is a no.
    private static bool Fails(Exception e) => throw new InvalidOperationException(e.Message);
}

internal static unsafe class Ways
{
    public static int Return(int x)
    {
        try
        {
            try
            {
                return x;
            }
            finally
            {
                x = 5;
                Clauses.Runs++;
            }
        }
        finally
        {
            x = 6;
            Clauses.Runs += 10;
        }
    }

    public static int Retry()
    {
        int tries = 0;
        while (true)
        {
            try
            {
                tries++;
                if (tries < 4)
                {
                    throw new Minor();
                }

                return tries;
            }
            catch (Minor) when (tries < 100)
            {
            }
        }
    }

    public static long Sum()
    {
        long sum = 0;
        for (int i = 0; i < 1000; i++)
        {
            try
            {
                if (i % 3 == 0)
                {
                    throw new Failure(i);
                }

                sum += i;
            }
            catch (Failure e)
            {
                sum -= e.Code;
            }
        }

        return sum;
    }

    // The stack pointer is where it was, and what was allocated is still there.
    public static int Stack(int count)
    {
        int sum = 0;
        byte* bytes = stackalloc byte[64];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)i;
            try
            {
                sum += Deep(i);
            }
            catch (InvalidOperationException)
            {
                sum += bytes[i];
            }
        }

        return sum;
    }

    public static T? Generic<T>(T value, bool fails)
    {
        try
        {
            return fails ? throw new Minor() : value;
        }
        catch (Minor)
        {
            return default;
        }
    }

    public static Five Struct(int x)
    {
        Five five = default;
        try
        {
            five.A = x;
            five.E = Clauses.Throw(x);
            five.B = 2;
        }
        catch (Exception)
        {
            five.C = 3;
        }

        return five;
    }

    public static void Rethrow()
    {
        try
        {
            try
            {
                Clauses.Throw(6);
            }
            catch (Failure)
            {
                try
                {
                    Clauses.Throw(3);
                }
                catch (InvalidOperationException)
                {
                }

                throw;
            }
        }
        catch (Failure e)
        {
            Report.Line($"again {e.Message}");
        }
    }

    // The second exception takes the place of the first.
    public static void FromFinally()
    {
        try
        {
            try
            {
                throw new Minor();
            }
            finally
            {
                Clauses.Throw(4);
            }
        }
        catch (ArgumentException e)
        {
            Report.Line($"{e.Message}");
        }
    }

    public static void Inner()
    {
        try
        {
            throw new Exception("outer", new Minor());
        }
        catch (Exception e) when (e.InnerException is Minor inner)
        {
            Report.Line($"{e.Message}, {inner.Message}");
        }
    }

    public static IEnumerable<int> Iterate()
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            Report.Line($"disposed");
        }
    }

    private static int Deep(int x)
    {
        int* numbers = stackalloc int[100];
        numbers[x] = x;
        return Clauses.Throw(numbers[x] % 4 == 3 ? 3 : 0) + numbers[x];
    }
}
