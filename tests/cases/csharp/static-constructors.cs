// compare: dotnet
// A precise static constructor runs at the first access to a static member or a constructor, once, also when it comes back to itself.

using System.Runtime.CompilerServices;

Report.Line("start"u8);
Steps.Touch(false);
Report.Line("not touched"u8);
Steps.Touch(true);
Steps.Touch(true);
Report.Line($"{Precise.Value} {Precise.Other}");
Report.Line("cycle"u8);
Report.Line($"{First.Value} {Second.Value}");
Report.Line("generic"u8);
Report.Line($"{Generic<int>.Value} {Generic<long>.Value} {Generic<int>.Value}");
Report.Line("struct"u8);
Structure structure = new(4);
Report.Line($"{structure.Value}");
Report.Line($"{Structure.Method()}");
Report.Line("in a loop"u8);
int sum = 0;
for (int i = 0; i < 5; i++)
{
    if (i == 3)
    {
        sum += Late.Value;
    }

    sum += i;
}

Report.Line($"{sum}");

internal static class Steps
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Touch(bool doesTouch)
    {
        if (doesTouch)
        {
            Report.Line("before"u8);
            Precise.Value++;
            Report.Line("after"u8);
        }
    }
}

internal static class Precise
{
    public static int Value;
    public static int Other = Report2.Say(6);

    static Precise()
    {
        Report.Line("precise"u8);
        Value = 10;
    }
}

internal static class Report2
{
    public static int Say(int value)
    {
        Report.Line($"initializer {value}");
        return value;
    }
}

internal static class First
{
    public static int Value;

    static First()
    {
        Report.Line("first"u8);
        Value = Second.Value + 1;
    }
}

internal static class Second
{
    public static int Value;

    static Second()
    {
        Report.Line("second"u8);
        Value = First.Value + 10;
    }
}

internal static class Generic<T>
{
    public static int Value;

    static Generic()
    {
        Report.Line($"generic of {Unsafe.SizeOf<T>()}");
        Value = Unsafe.SizeOf<T>() * 3;
    }
}

internal struct Structure
{
    public int Value;
    private static int s_count;

    static Structure()
    {
        Report.Line("structure"u8);
        s_count = 5;
    }

    public Structure(int value) => Value = value + s_count;

    public static int Method() => s_count;
}

internal static class Late
{
    public static int Value;

    static Late()
    {
        Report.Line("late"u8);
        Value = 1000;
    }
}
