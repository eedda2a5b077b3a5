// compare: dotnet
// Loops of all shapes: tested at the start, at the end, in the middle, in several places, one in another, left from within; with
// conditions on numbers that may be NaN.

using System.Runtime.CompilerServices;

for (int i = -1; i < 5; i++)
{
    Report.Line($"{i}: {Loops.Count(i)} {Loops.AtEnd(i)} {Loops.InMiddle(i)} {Loops.Nested(i)} {Loops.Adjoining(i, 3)} {Loops.Ways(i, i * 2)}");
}

foreach (double value in (ReadOnlySpan<double>)[0, -0.0, 1.5, 3, 100, double.NaN, double.PositiveInfinity])
{
    Report.Line($"{BitConverter.DoubleToInt64Bits(value)}: {Loops.WhileLess(value)} {Loops.UntilMore(value)} {Loops.Order(value, 3)} {Loops.Twice(value)}");
}

internal static class Loops
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Count(int end)
    {
        int sum = 0;
        int index = 0;
        for (; index < end; index++)
        {
            sum += index;
        }

        return (sum * 100) + index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int AtEnd(int end)
    {
        int index = 0;
        do
        {
            index++;
        }
        while (index < end);
        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int InMiddle(int end)
    {
        int sum = 1;
        int last = 0;
        while (true)
        {
            sum *= 2;
            if (sum > end)
            {
                break;
            }

            last = sum;
        }

        return (last * 100) + sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Nested(int end)
    {
        int sum = 0;
        for (int i = 0; i < end; i++)
        {
            for (int j = i; j < end; j++)
            {
                for (int k = 0; k < j; k += i + 1)
                {
                    sum += (i * 100) + (j * 10) + k;
                }
            }
        }

        return sum;
    }

    // The inner loop is all there is in the outer one, and leaves to its test.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Adjoining(int start, int step)
    {
        int value = start;
        while (value < 50)
        {
            while (value % 7 != 0 && value < 100)
            {
                value += step;
            }

            value += value / 7 == 2 ? 1 : 2;
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Ways(int first, int second)
    {
        int count = 0;
        while (first < 20)
        {
            count++;
            if (first == 3)
            {
                first += 2;
                continue;
            }

            if (count > second + 4)
            {
                return -count;
            }

            if (count == 9)
            {
                break;
            }

            first += count;
        }

        return (first * 100) + count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int WhileLess(double value)
    {
        int count = 0;
        double reached = -1;
        while (reached < value && count < 10)
        {
            reached += 1.25;
            count++;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int UntilMore(double value)
    {
        int count = 0;
        double reached = value;
        while (!(reached >= 50))
        {
            reached = (2 * reached) + 1;
            if (++count == 20)
            {
                break;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Order(double left, double right)
    {
        int result = 0;
        if (left < right)
        {
            result = 1;
        }
        else if (left > right)
        {
            result = 2;
        }

        if (!(left <= right))
        {
            result += 10;
        }

        return !(left > right) ? result + 100 : result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Twice(double value) => BitConverter.DoubleToInt64Bits(2 * Math.Abs(value)) ^ BitConverter.SingleToInt32Bits((float)Math.Abs(value) * 2);
}
