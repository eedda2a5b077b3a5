// compare: dotnet
// Functions of Math and MathF.

using System;

Console.WriteLine($"{Math.Abs(-5)} {Math.Abs(-2.5)} {Math.Sign(-3.2)} {Math.Min(3, 7)} {Math.Max(3.5, 7)} {Math.Clamp(15, 0, 10)}");
Console.WriteLine($"{Math.Round(2.5)} {Math.Round(3.5)} {Math.Round(-2.5)} {Math.Round(2.345, 2)} {Math.Round(2.5, MidpointRounding.AwayFromZero)} {Math.Round(-2.7, MidpointRounding.ToZero)}");
Console.WriteLine($"{Math.Floor(-2.5)} {Math.Ceiling(-2.5)} {Math.Truncate(-2.5)} {Math.Floor(7.0)}");
Console.WriteLine($"{Math.Sqrt(2):F10} {Math.Cbrt(27):F10} {Math.Pow(2, 10)} {Math.Pow(2, 0.5):F10} {Math.Exp(1):F10} {Math.Log(10):F10} {Math.Log2(8)} {Math.Log10(1000):F10} {Math.Log(8, 2):F10}");
Console.WriteLine($"{Math.Sin(1):F10} {Math.Cos(1):F10} {Math.Tan(1):F10} {Math.Asin(0.5):F10} {Math.Acos(0.5):F10} {Math.Atan(1):F10} {Math.Atan2(-1, -1):F10}");
Console.WriteLine($"{Math.Sinh(1):F10} {Math.Cosh(1):F10} {Math.Tanh(1):F10} {Math.PI:F6} {Math.E:F6} {Math.Tau:F6}");
Console.WriteLine($"{Math.DivRem(17, 5)} {Math.DivRem(-17, 5, out int rest)} {rest} {Math.BigMul(int.MaxValue, 3)} {Math.BigMul(ulong.MaxValue, 3ul, out ulong low)} {low}");
Console.WriteLine($"{Math.IEEERemainder(7, 4)} {Math.CopySign(3, -0.0)} {Math.BitIncrement(1.0):R} {Math.ScaleB(1.5, 4)} {Math.ILogB(1000)} {Math.FusedMultiplyAdd(2, 3, 4)}");
Console.WriteLine($"{MathF.Sqrt(2)} {MathF.Round(2.5f)} {MathF.Pow(2, 3)} {MathF.Floor(-1.5f)} {MathF.Abs(-1f)}");
Console.WriteLine($"{double.IsNaN(double.NaN)} {double.IsInfinity(1 / 0.0)} {double.IsInteger(2.0)} {double.IsNegative(-0.0)} {int.IsPow2(64)} {long.Log2(1024)} {int.LeadingZeroCount(1)} {double.Hypot(3, 4)} {int.Max(2, 3)}");
Console.WriteLine(Math.Max(double.NaN, 1) + " " + Math.Min(-0.0, 0.0).Equals(-0.0) + " " + Math.Abs(int.MinValue + 1));
