// compare: dotnet
// Members of Math and MathF whose results the standards of floating-point numbers fix.

foreach (double a in Edges.Double)
{
    Report.Line($"{a}: {Math.Abs(a)} {Math.Sqrt(a)} {Math.Floor(a)} {Math.Ceiling(a)} {Math.Truncate(a)} {Math.Round(a)}");
    Report.Line($"{Math.BitIncrement(a)} {Math.BitDecrement(a)} {Math.ILogB(a)}");
    Report.Line($"{double.IsNaN(a)} {double.IsInfinity(a)} {double.IsFinite(a)} {double.IsNegative(a)} {double.IsSubnormal(a)} {double.IsInteger(a)} {double.IsNormal(a)}");
    foreach (double b in Edges.Double)
    {
        Report.Line($"{a} {b}: {Math.Min(a, b)} {Math.Max(a, b)} {Math.CopySign(a, b)} {a.CompareTo(b)} {a.Equals(b)} {Math.MinMagnitude(a, b)} {Math.MaxMagnitude(a, b)}");
    }
}

foreach (float a in Edges.Single)
{
    Report.Line($"{a}: {MathF.Abs(a)} {MathF.Sqrt(a)} {MathF.Floor(a)} {MathF.Ceiling(a)} {MathF.Truncate(a)} {MathF.Round(a)} {MathF.BitIncrement(a)}");
    foreach (float b in Edges.Single)
    {
        Report.Line($"{a} {b}: {MathF.Min(a, b)} {MathF.Max(a, b)} {MathF.CopySign(a, b)} {a.CompareTo(b)} {a.Equals(b)}");
    }
}

foreach (int a in Edges.Int32)
{
    Report.Line($"{a}: {Math.Sign(a)} {(a == int.MinValue ? 0 : Math.Abs(a))} {Math.Clamp(a, -100, 100)} {Math.BigMul(a, a)} {Math.BigMul((uint)a, uint.MaxValue)}");
    foreach (int b in Edges.Int32)
    {
        Report.Line($"{a} {b}: {Math.Min(a, b)} {Math.Max(a, b)} {a.CompareTo(b)} {Math.Min((uint)a, (uint)b)}");
        if (b != 0 && b != -1)
        {
            (int quotient, int remainder) = Math.DivRem(a, b);
            Report.Line($"{quotient} {remainder}");
        }
    }
}

foreach (long a in Edges.Int64)
{
    foreach (long b in Edges.Int64)
    {
        long high = Math.BigMul(a, b, out long low);
        ulong unsigned = Math.BigMul((ulong)a, (ulong)b, out ulong unsignedLow);
        Report.Line($"{a} {b}: {Math.Min(a, b)} {Math.Max(a, b)} {high} {low} {unsigned} {unsignedLow}");
    }
}

foreach (double a in (ReadOnlySpan<double>)[0, 1.5, -2.25, 1e10, 1e-10, 3])
{
    Report.Line($"{Math.ScaleB(a, 5)} {Math.ScaleB(a, -1080)} {Math.IEEERemainder(a, 2)}");
}
