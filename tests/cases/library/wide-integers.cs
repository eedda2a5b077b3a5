// compare: dotnet
// Int128 and UInt128: structs of the class library, whose operators are C#.

foreach (long x in Edges.Int64)
{
    foreach (long y in Edges.Int64)
    {
        Int128 a = ((Int128)x * y) + x;
        Int128 b = ((Int128)y << 37) ^ x;
        Report.Line($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {~a} {-b} {a << (int)(y & 127)} {a >> (int)(y & 127)} {a >>> (int)(y & 127)}");
        Report.Line($"{a < b} {a > b} {a == b} {a.CompareTo(b)} {(long)a} {(int)b} {(ulong)(UInt128)a < (ulong)y}");
        if (b != 0)
        {
            Report.Line($"{a / b} {a % b} {(UInt128)a / (UInt128)b} {(UInt128)a % (UInt128)b}");
        }
    }
}

foreach (double d in Edges.Double)
{
    Report.Line($"{(Int128)d} {(UInt128)d} {(double)(Int128)d}");
}

Report.Line($"{Int128.MaxValue} {UInt128.MaxValue} {Int128.LeadingZeroCount(1)} {UInt128.PopCount(UInt128.MaxValue)} {Int128.Abs(-5)} {UInt128.Log2(1000)}");
