// compare: dotnet
// 128-bit integers and other wide arithmetic.

using System;

Int128 a = Int128.Parse("123456789012345678901234567890");
Int128 b = 987654321;
Console.WriteLine($"{a + b} {a - b} {a * 1000} {a / b} {a % b} {-a} {a >> 10} {b << 70}");
UInt128 u = UInt128.MaxValue;
Console.WriteLine($"{u / 3} {u % 10} {u >> 64} {u:X} {(ulong)u}");
Console.WriteLine($"{a > b} {a == b} {Int128.Max(a, b)} {(double)a:E5} {(long)(a % 1000)} {(Int128)1e20}");
UInt128 factorial = 1;
for (uint i = 2; i <= 33; i++)
{
    factorial *= i;
}

Console.WriteLine(factorial);
ulong state = 1;
for (int i = 0; i < 100; i++)
{
    state = (state * 6364136223846793005) + 1442695040888963407;
}

Console.WriteLine(state);
