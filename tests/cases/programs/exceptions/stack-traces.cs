// threads: on
// Which methods stack traces name: through lambdas, local functions, iterators, asynchronous methods and generics, thrown again, captured.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

Show("fail", () => Fail(1));
Show("rethrow", () => Rethrow(1));
Show("throw again", () => ThrowAgain(2));
Show("library", () => _ = new List<int>()[3]);
Show("iterator", () => Sum(Numbers(5)));
Show("generic", () => Outer<string>.Inner<int>.Go<long>(new Key(1), ref s_number, [], null));
Show("local function", () => WithLocal(3));
Show("cast", () => Cast("s"));
Show("index", () => At([1, 2], 5));
Show("null", () => Length(null));
Show("divide", () => Divide(1, 0));
Show("finally", () => WithFinally(4));
Show("deep", () => Down(12));
Show("virtual", () => Run(new Derived()));
Show("property", () => _ = new Derived().Value);
Show("constructor", () => _ = new Picky(-1));
Show("comparer", () => new List<int> { 2, 1 }.Sort(Compare));
Show("query", () => Sum(new[] { 1, 2 }.Select(Half)));
Show("struct", () => new Key(-1).Check());
Show("filtered", () => Filtered(1));
Show("in handler", () => InHandler(1));

ExceptionDispatchInfo? captured = null;
try
{
    Fail(9);
}
catch (Exception exception)
{
    captured = ExceptionDispatchInfo.Capture(exception);
}

Show("captured", () => captured!.Throw());
Show("captured again", () => captured!.Throw());

Exception kept = new InvalidOperationException("kept");
Console.WriteLine(kept.StackTrace ?? "none");
Show("kept", () => throw kept);
Show("kept again", () => throw kept);

try
{
    await Later(3);
}
catch (Exception exception)
{
    Print("asynchronous", exception);
}

try
{
    Task.Run(() => Fail(1)).Wait();
}
catch (AggregateException exception)
{
    Print("task", exception.InnerException!);
}

void Show(string name, Action action)
{
    try
    {
        action();
    }
    catch (Exception exception)
    {
        Print(name, exception);
    }
}

// What the class library does on the way, it does in other steps here and there, so that only the program's own methods are compared.
static void Print(string name, Exception exception)
{
    Console.WriteLine($"{name}: {exception.Message}");
    foreach (string line in exception.StackTrace!.Split('\n'))
    {
        string frame = line.Contains(" in ") ? line[..line.IndexOf(" in ", StringComparison.Ordinal)] : line.TrimEnd();
        if (!frame.StartsWith("   at System.", StringComparison.Ordinal))
        {
            Console.WriteLine(frame);
        }
    }
}

[MethodImpl(MethodImplOptions.NoInlining)]
static int Fail(int number) => number > 0 ? throw new InvalidOperationException($"no {number}") : number;

static void Rethrow(int number)
{
    try
    {
        Fail(number);
    }
    catch (InvalidOperationException)
    {
        s_number++;
        throw;
    }
}

static void ThrowAgain(int number)
{
    try
    {
        Fail(number);
    }
    catch (InvalidOperationException exception)
    {
#pragma warning disable CA2200
        throw exception;
#pragma warning restore CA2200
    }
}

static IEnumerable<int> Numbers(int number)
{
    yield return number;
    yield return Fail(number);
}

static int Sum(IEnumerable<int> numbers)
{
    int sum = 0;
    foreach (int number in numbers)
    {
        sum += number;
    }

    return sum;
}

static void WithLocal(int number)
{
    int Local(int more) => Fail(number + more);
    Local(2);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Cast(object value) => s_number = ((int[])value).Length;

[MethodImpl(MethodImplOptions.NoInlining)]
static int At(int[] numbers, int index) => numbers[index];

[MethodImpl(MethodImplOptions.NoInlining)]
static int Length(string? text) => text!.Length;

[MethodImpl(MethodImplOptions.NoInlining)]
static int Divide(int left, int right) => left / right;

static void WithFinally(int number)
{
    try
    {
        try
        {
            Fail(number);
        }
        finally
        {
            s_number += Math.Max(1, number);
        }
    }
    finally
    {
        Console.WriteLine("finally");
    }
}

static int Down(int depth) => depth == 0 ? Fail(1) : Down(depth - 1) + 1;

[MethodImpl(MethodImplOptions.NoInlining)]
static int Run(Base value) => value.Run();

static int Compare(int left, int right) => Fail(left + right);

static int Half(int number) => Fail(number);

static void Filtered(int number)
{
    try
    {
        Fail(number);
    }
    catch (InvalidOperationException exception) when (exception.Message.Length == 0)
    {
        Console.WriteLine("not this one");
    }
}

static void InHandler(int number)
{
    try
    {
        Fail(number);
    }
    catch (InvalidOperationException)
    {
        Divide(number, 0);
    }
}

static async Task Later(int number)
{
    await Task.Yield();
    await LaterStill(number);
}

static async Task<int> LaterStill(int number)
{
    await Task.Yield();
    return Fail(number);
}

internal partial class Program
{
    private static int s_number;
}

internal class Base
{
    public virtual int Run() => 0;
}

internal sealed class Derived : Base
{
    public int Value => throw new NotSupportedException("value");

    public override int Run() => throw new NotSupportedException("run");
}

internal sealed class Picky
{
    public Picky(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
    }
}

internal readonly record struct Key(int Number)
{
    public void Check()
    {
        if (Number < 0)
        {
            throw new ArgumentException("negative");
        }
    }
}

internal static class Outer<T>
{
    public static class Inner<U>
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Go<V>(Key first, ref int second, int[] third, List<T>? fourth) =>
            throw new NotSupportedException($"{first.Number} {second} {third.Length} {fourth?.Count}");
    }
}
