// compare: dotnet
// Values of different classes that come together on the evaluation stack, and methods of classes that nobody makes.

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

foreach (bool choice in new[] { true, false })
{
    Console.WriteLine($"{Joined.TextOrNumber(choice)} {Joined.NumberOrText(choice)} {Joined.IsText(choice)} {Joined.IsNumber(choice)}");
    Console.WriteLine($"{Joined.BuilderOrNumber(choice)} {Joined.IsFormattable(choice)} {Joined.Name(choice)} {Joined.Chosen(choice)}");
    Console.WriteLine(Joined.Sum(choice, [1, 2], [3, 4, 5]));
}

Console.WriteLine($"{Unmade.Describe("text")} {Unmade.Describe(null)} {Unmade.Describe(new List<int> { 1, 2 })}");
try
{
    Unmade.Cast("text");
}
catch (InvalidCastException exception)
{
    Console.WriteLine(exception.GetType().Name);
}

try
{
    Console.WriteLine(Unmade.Nobody()!.Speak());
}
catch (NullReferenceException exception)
{
    Console.WriteLine(exception.GetType().Name);
}

internal static class Joined
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string TextOrNumber(bool choice) => (choice ? "text" : (object)1).ToString()!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string NumberOrText(bool choice) => (choice ? (object)1 : "text").ToString()!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsText(bool choice) => (choice ? "text" : (object)1) is string;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsNumber(bool choice) => (choice ? (object)1 : "text") is int;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string BuilderOrNumber(bool choice) => (choice ? (object)new StringBuilder("built") : 5).ToString()!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsFormattable(bool choice) => (choice ? (object)"text" : 5.5) is IFormattable;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Name(bool choice) => (choice ? (object)DayOfWeek.Friday : 'c').GetType().Name;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Chosen(bool choice) => ((IFormattable)(choice ? (object)12 : 34L)).ToString("D4", null);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Sum(bool choice, int[] first, List<int> second)
    {
        int sum = 0;
        foreach (int number in choice ? (IEnumerable<int>)first : second)
        {
            sum += number;
        }

        return sum;
    }
}

internal sealed class Unmade
{
    private readonly string _name = "nobody";

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Describe(object? value) => value switch
    {
        Unmade unmade => unmade.Speak(),
        null => "nothing",
        ICollection<int> numbers => $"{numbers.Count} numbers",
        _ => value.ToString()!,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Cast(object value) => ((Unmade)value).Speak();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Unmade? Nobody() => null;

    public string Speak() => $"I am {_name}";
}
