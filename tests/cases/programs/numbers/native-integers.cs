// compare: dotnet
// Native integers hold 32 bits in a module; what follows is the same with 64.

using System;

nint a = 7;
nuint b = 9;
Console.WriteLine($"{a + 1} {b * 2} {a - 10} {(int)a << 3} {(long)a} {(nint)(-5)} {a.CompareTo(8)} {a.Equals((nint)7)}");
Console.WriteLine($"{a:D4} {b:X} {nint.Parse("42")} {nint.TryParse("x", out _)} {a.ToString()} {nint.Max(3, 4)} {nint.Abs(-9)}");
Console.WriteLine((a == 7) + " " + (b > 8) + " " + IntPtr.Zero + " " + (IntPtr)5 + " " + new IntPtr(6).ToInt32());
nint sum = 0;
for (nint i = 0; i < 10; i++)
{
    sum += i * i;
}

Console.WriteLine(sum);
object box = a;
Console.WriteLine($"{box} {box.GetType().Name} {box.Equals((nint)7)}");
Console.WriteLine($"{nint.PopCount(255)} {nint.TrailingZeroCount(8)} {nint.IsPow2(16)} {nuint.Log2(1024)} {nint.Sign(-4)} {nint.Clamp(50, 0, 10)}");
