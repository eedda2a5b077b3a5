// compare: dotnet
// BigInteger and Complex.

using System;
using System.Numerics;

BigInteger a = BigInteger.Parse("123456789012345678901234567890");
BigInteger b = BigInteger.Pow(2, 130) - 1;
Console.WriteLine($"{a + b} {a * b} {b / a} {b % a} {-a} {a > b}");
BigInteger factorial = 1;
for (int i = 2; i <= 50; i++)
{
    factorial *= i;
}

Console.WriteLine(factorial);
Console.WriteLine($"{BigInteger.GreatestCommonDivisor(a, 3000)} {BigInteger.ModPow(3, 200, 1000007)} {(long)(a % 1000000)} {a >> 60} {b.IsEven} {b.GetBitLength()} {a:X} {a:N0}");
Complex z = new(3, 4);
Console.WriteLine($"{z.Magnitude} {z * z} {z + 1} {Complex.Conjugate(z)}");
