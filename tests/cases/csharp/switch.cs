// compare: dotnet
// Switches: dense, with gaps, over long, unsigned and negative numbers, over strings' characters, with patterns, with goto case.

using System.Runtime.CompilerServices;

foreach (int value in Edges.Int32)
{
    Report.Line($"{value}: {Switches.Dense(value)} {Switches.Sparse(value)} {Switches.Negative(value)} {Switches.Jumps(value)} {Switches.Pattern(value)}");
}

for (int value = -6; value < 12; value++)
{
    Report.Line($"{value}: {Switches.Dense(value)} {Switches.Negative(value)} {Switches.Jumps(value)} {Switches.Empty(value)} {Switches.Fallthrough(value)}");
}

foreach (long value in Edges.Int64)
{
    Report.Line($"{value}: {Switches.Long(value)}");
}

foreach (ulong value in Edges.UInt64)
{
    Report.Line($"{value}: {Switches.Unsigned(value)}");
}

for (byte value = 0; value < 255; value++)
{
    Report.Line($"{value}: {Switches.Byte(value)} {Switches.Character((char)value)}");
}

internal static class Switches
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Dense(int value)
    {
        switch (value)
        {
            case 0: return 100;
            case 1: return 101;
            case 2: return 102;
            case 3: return 103;
            case 4: return 104;
            case 7: return 107;
            default: return -1;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Sparse(int value) => value switch
    {
        int.MinValue => 1,
        -32768 => 2,
        0 => 3,
        127 => 4,
        65536 => 5,
        1000000007 => 6,
        int.MaxValue => 7,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Negative(int value)
    {
        int result = 5;
        switch (value)
        {
            case -5: result += 1; break;
            case -4: result += 2; break;
            case -3: result += 3; break;
            case -2: result += 4; break;
            case -1: result += 5; break;
        }

        return result * 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Jumps(int value)
    {
        int steps = 0;
        switch (value)
        {
            case 0:
                steps += 1;
                goto case 3;
            case 1:
                steps += 10;
                goto default;
            case 2:
                steps += 100;
                goto case 0;
            case 3:
                steps += 1000;
                break;
            default:
                steps += 10000;
                break;
        }

        return steps;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Empty(int value)
    {
        switch (value)
        {
            default:
                return value;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Fallthrough(int value)
    {
        switch (value)
        {
            case 0:
            case 1:
            case 2:
                return 1;
            case 3:
            case 5:
                return 2;
            case 4:
                return 3;
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Pattern(int value) => value switch
    {
        < -100 => 1,
        < 0 => 2,
        0 or 1 => 3,
        > 1 and < 100 => 4,
        not 128 => 5,
        _ => 6,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Long(long value) => value switch
    {
        0 => 1,
        1 => 2,
        2 => 3,
        3 => 4,
        0x100000000 => 5,
        0x100000001 => 6,
        long.MinValue => 7,
        long.MaxValue => 8,
        -1 => 9,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Unsigned(ulong value) => value switch
    {
        0 => 1,
        0x8000000000000000 => 2,
        0xFFFFFFFFFFFFFFFF => 3,
        0xFFFFFFFF => 4,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Byte(byte value) => value switch
    {
        0 => 10,
        1 => 11,
        2 => 12,
        3 => 13,
        128 => 14,
        129 => 15,
        130 => 16,
        131 => 17,
        254 => 18,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Character(char value) => value switch
    {
        >= '0' and <= '9' => value - '0',
        >= 'a' and <= 'f' => value - 'a' + 10,
        >= 'A' and <= 'F' => value - 'A' + 10,
        _ => -1,
    };
}
