// compare: dotnet
// Formats of integers.

using System;

foreach (int value in new[] { 0, 1, -1, 42, -12345, int.MaxValue, int.MinValue })
{
    Console.WriteLine($"{value} {value:D5} {value:X} {value:x8} {value:N0} {value:N2} {value:F1} {value:E2} {value:G3} {value:P0} {value:C} {value:B} {value:R}");
}

foreach (long value in new[] { 0L, -7L, long.MaxValue, long.MinValue, 1L << 40 })
{
    Console.WriteLine($"{value} {value:D20} {value:X} {value:N1} {value:E3} {value:#,##0.00}");
}

Console.WriteLine($"{ulong.MaxValue} {ulong.MaxValue:X} {ulong.MaxValue:N0} {uint.MaxValue:D12}");
Console.WriteLine($"{byte.MaxValue:X2} {sbyte.MinValue} {sbyte.MinValue:X2} {short.MinValue:X} {ushort.MaxValue:D7} {(short)-300:N0}");
Console.WriteLine($"{1234567:#,#} {1234567:0000000000} {12:#} {0:#} {5:0.0} {-5:(0);neg 0;zero} {0:0;-0;zero} {7:000-00}");
Console.WriteLine(Convert.ToString(255, 2) + " " + Convert.ToString(-1, 16) + " " + Convert.ToString(64, 8));
Console.WriteLine(((Int128)1 << 100).ToString() + " " + UInt128.MaxValue + " " + Int128.MinValue);
Console.WriteLine((12345).ToString("N0") + (0).ToString("X4") + (-1L).ToString("x"));
