// compare: dotnet
// Jumps that make loops without a single entry, and out of nested loops.

using System.Runtime.CompilerServices;

for (int i = 0; i < 12; i++)
{
    Report.Line($"{i}: {Jumps.TwoEntries(i, i % 2 == 0)} {Jumps.ThreeEntries(i)} {Jumps.Nested(i)} {Jumps.Machine(i)} {Jumps.Crossed(i)} {Jumps.OutOfLoops(i)}");
}

internal static class Jumps
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int TwoEntries(int count, bool isSecond)
    {
        int trace = 0;
        if (isSecond)
        {
            goto second;
        }

    first:
        trace = (trace * 3) + 1;
        if (count-- <= 0)
        {
            return trace;
        }

    second:
        trace = (trace * 3) + 2;
        if (count-- > 0)
        {
            goto first;
        }

        return trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ThreeEntries(int start)
    {
        int trace = 1;
        int steps = 20;
        switch (start % 3)
        {
            case 0: goto a;
            case 1: goto b;
            default: goto c;
        }

    a:
        trace = (trace * 5) + 1;
        if (--steps < start)
        {
            return trace;
        }

        if ((steps & 1) == 0)
        {
            goto c;
        }

    b:
        trace = (trace * 5) + 2;
        if (--steps < start)
        {
            return trace;
        }

        if (steps % 3 == 0)
        {
            goto a;
        }

    c:
        trace = (trace * 5) + 3;
        if (--steps < start)
        {
            return trace;
        }

        if (steps % 5 == 1)
        {
            goto b;
        }

        goto a;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Nested(int start)
    {
        int outer = 0;
        int inner = 0;
        int trace = 0;
        if (start > 5)
        {
            goto inside;
        }

    again:
        outer++;
        inner = 0;
    inside:
        inner++;
        trace += outer * inner;
        if (inner < 4)
        {
            goto inside;
        }

        if (outer < 3)
        {
            goto again;
        }

        return trace + start;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Machine(int input)
    {
        long trace = 0;
        int state = input % 4;
        for (int step = 0; step < 30; step++)
        {
            trace = (trace * 7) + state;
            switch (state)
            {
                case 0:
                    state = step % 2 == 0 ? 1 : 3;
                    continue;
                case 1:
                    if (step > 25)
                    {
                        goto done;
                    }

                    state = 2;
                    break;
                case 2:
                    state = (int)((ulong)trace % 4);
                    break;
                default:
                    state = 0;
                    break;
            }

            trace ^= step;
        }

    done:
        return trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Crossed(int value)
    {
        int trace = value;
    one:
        trace += 3;
        if (trace % 2 == 0)
        {
            goto three;
        }

    two:
        trace += 5;
        if (trace < 30)
        {
            goto one;
        }

    three:
        trace += 7;
        if (trace < 60)
        {
            goto two;
        }

        return trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int OutOfLoops(int limit)
    {
        int found = -1;
        for (int i = 1; i < 10; i++)
        {
            for (int j = 1; j < 10; j++)
            {
                for (int k = 1; k < 10; k++)
                {
                    if (i * j * k > limit * 30)
                    {
                        found = (i * 100) + (j * 10) + k;
                        goto end;
                    }

                    if (k == j)
                    {
                        break;
                    }
                }

                if (j == i)
                {
                    continue;
                }

                found--;
            }
        }

    end:
        return found;
    }
}
