// compare: dotnet
// Wrapping arithmetic, shifts, conversions between numbers.

using System;

unchecked
{
    int max = int.MaxValue;
    Console.WriteLine(max + 1);
    Console.WriteLine((byte)300);
    Console.WriteLine((sbyte)200);
    Console.WriteLine((short)70000);
    Console.WriteLine((uint)-1);
    Console.WriteLine((ulong)-1L);
    Console.WriteLine((int)3_000_000_000L);
    Console.WriteLine((char)65601);
}

int shift = 33;
Console.WriteLine($"{1 << shift} {1L << shift} {-16 >> 2} {-16 >>> 28} {0xF0u >> 4}");
Console.WriteLine($"{7 / -2} {7 % -2} {-7 / 2} {-7 % 2} {7.5 % 2} {-7.5 % 2}");
Console.WriteLine($"{5 & 3} {5 | 3} {5 ^ 3} {~5}");
Console.WriteLine($"{(int)3.99} {(int)-3.99} {(long)1e15} {(float)0.1} {(double)0.1f} {(int)'a'}");
double zero = 0;
Console.WriteLine($"{1 / zero} {-1 / zero} {double.IsNaN(zero / zero)}");
byte b = 250;
b += 10;
Console.WriteLine(b);
short s = short.MinValue;
s--;
Console.WriteLine(s);
Console.WriteLine(checked((byte)255) + checked(100 * 1000));
