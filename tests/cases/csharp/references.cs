// compare: dotnet
// Managed references: locals, parameters, returns, reassignment, to elements and fields, and readonly ones.

using System.Runtime.CompilerServices;

int a = 1;
int b = 2;
ref int current = ref a;
current = 10;
current = ref b;
current = 20;
Report.Line($"{a} {b} {Unsafe.AreSame(ref current, ref b)} {Unsafe.AreSame(ref current, ref a)}");

Reference.Swap(ref a, ref b);
Report.Line($"{a} {b}");
Reference.Swap(ref a, ref a);
Report.Line($"{a}");
Reference.AddTwice(ref a, in a);
Report.Line($"{a}");
Report.Line($"{Reference.Divide(17, 5, out int remainder)} {remainder}");
Report.Line($"{Reference.Divide(remainder, remainder, out remainder)} {remainder}");

Span<int> values = stackalloc int[] { 5, 3, 9, 1, 7 };
Reference.Largest(values) = 0;
ref int largest = ref Reference.Largest(values);
largest++;
Report.Line($"{values[0]} {values[1]} {values[2]} {values[3]} {values[4]}");

Node node = default;
ref short leaf = ref Reference.Leaf(ref node);
leaf = -3;
Reference.Leaf(ref node)--;
Report.Line($"{node.Inner.Value} {leaf} {node.Guard}");

foreach (ref int value in values)
{
    value *= 2;
}

int sum = 0;
foreach (ref readonly int value in values)
{
    sum += value;
}

Report.Line($"{sum}");
Holder holder = new(ref sum);
holder.Value++;
Report.Line($"{sum} {holder.IsSet} {default(Holder).IsSet}");

internal struct Node
{
    public byte Before;
    public Inner Inner;
    public int Guard;
}

internal struct Inner
{
    public byte Before;
    public short Value;
}

internal ref struct Holder(ref int value)
{
    private ref int _value = ref value;

    public readonly bool IsSet => !Unsafe.IsNullRef(ref _value);

    public readonly ref int Value => ref _value;
}

internal static class Reference
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Swap(ref int a, ref int b) => (a, b) = (b, a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddTwice(ref int target, in int value)
    {
        target += value;
        target += value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Divide(int a, int b, out int remainder)
    {
        remainder = a % b;
        return a / b;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref int Largest(Span<int> values)
    {
        ref int largest = ref values[0];
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > largest)
            {
                largest = ref values[i];
            }
        }

        return ref largest;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref short Leaf(ref Node node) => ref node.Inner.Value;
}
