// compare: dotnet
// Finally blocks run on every way out: at the end, by return, break, continue and goto, nested, and in loops.

using System.Runtime.CompilerServices;

for (int i = 0; i < 6; i++)
{
    Report.Line($"{i}: {Finally.Return(i)} {Finally.Nested(i)} {Finally.Loop(i)} {Finally.InFinally(i)} {Finally.Using(i)} {Finally.Jump(i)}");
}

internal ref struct Scope(ref int trace, int number)
{
    private readonly ref int _trace = ref trace;

    public readonly void Dispose() => _trace = (_trace * 10) + number;
}

internal static class Finally
{
    private static int s_trace;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Say(int value)
    {
        s_trace = (s_trace * 10) + value;
        return s_trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Return(int value)
    {
        s_trace = 0;
        try
        {
            if (value % 2 == 0)
            {
                return Say(1);
            }

            Say(2);
        }
        finally
        {
            Say(3);
        }

        return Say(4);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Nested(int value)
    {
        s_trace = 0;
        try
        {
            try
            {
                if (value == 1)
                {
                    return s_trace + Say(1);
                }

                try
                {
                    if (value == 2)
                    {
                        return Say(2);
                    }

                    if (value == 3)
                    {
                        goto middle;
                    }
                }
                finally
                {
                    Say(3);
                }

                Say(4);
            }
            finally
            {
                Say(5);
            }

            Say(6);
        middle:
            Say(7);
        }
        finally
        {
            Say(8);
        }

        return s_trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Loop(int value)
    {
        s_trace = 0;
        for (int i = 0; i < 5; i++)
        {
            try
            {
                if (i == value)
                {
                    continue;
                }

                if (i > value + 1)
                {
                    break;
                }

                Say(1);
            }
            finally
            {
                Say(2);
            }

            Say(3);
        }

        return s_trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int InFinally(int value)
    {
        s_trace = 0;
        try
        {
            Say(1);
        }
        finally
        {
            for (int i = 0; i < value; i++)
            {
                try
                {
                    if (i == 2)
                    {
                        break;
                    }
                }
                finally
                {
                    Say(2);
                }
            }

            Say(3);
        }

        return s_trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Using(int value)
    {
        int trace = 0;
        using (Scope outer = new(ref trace, 1))
        {
            using Scope inner = new(ref trace, 2);
            if (value > 3)
            {
                return trace;
            }

            trace += 5;
        }

        return trace;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Jump(int value)
    {
        s_trace = 0;
        int rounds = 0;
    again:
        try
        {
            Say(1);
            if (rounds++ < value % 3)
            {
                goto again;
            }
        }
        finally
        {
            Say(2);
        }

        return s_trace;
    }
}
