// Native integers have 32 bits, which the class library's own code does not expect. What is written here is what .NET gives on machines
// with pointers of 32 bits.

using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;

Console.WriteLine($"{IntPtr.Size} {UIntPtr.Size} {Unsafe.SizeOf<nint>()} {nint.Size}");
Console.WriteLine($"{IntPtr.MaxValue} {IntPtr.MinValue} {UIntPtr.MaxValue} {UIntPtr.MinValue} {nint.MaxValue} {nuint.MaxValue}");
nint negative = Value(-2);
nuint large = (nuint)(uint)negative;
Console.WriteLine($"{negative} {negative:X} {negative:D5} {large} {large:X} {negative.ToString("x8")}");
Console.WriteLine($"{nint.Parse("-2147483648")} {nuint.Parse("4294967295")} {nint.Parse("7F", NumberStyles.HexNumber)} {nint.Parse("12".AsSpan())}");
Console.WriteLine($"{nint.TryParse("2147483648", out nint tooLarge)} {tooLarge} {nuint.TryParse("4294967296", out _)} {nint.TryParse("99"u8, out nint bytes)} {bytes}");
Console.WriteLine($"{nint.LeadingZeroCount(1)} {nint.TrailingZeroCount(0)} {nint.PopCount(negative)} {nuint.LeadingZeroCount(16)} {nint.RotateLeft(negative, 4):X}");
Console.WriteLine($"{BitOperations.LeadingZeroCount((nuint)1)} {BitOperations.PopCount(large)} {BitOperations.TrailingZeroCount(Value(8))}");
Console.WriteLine($"{BitOperations.RotateLeft(large, 8):X} {BitOperations.RotateRight(large, 1):X} {BitOperations.Log2(large)}");
Console.WriteLine($"{(long)negative} {(ulong)large} {(nint)Wide(0x1_0000_0005)} {(int)negative} {(uint)large} {negative >> 1} {negative >>> 28}");
nint[] cells = [1, 2, 3];
Console.WriteLine($"{Interlocked.Exchange(ref cells[1], -1)} {Interlocked.CompareExchange(ref cells[1], 5, -1)} {Interlocked.Increment(ref Counter.Value)}");
Console.WriteLine($"{string.Join(",", cells)} {Volatile.Read(ref cells[1])}");
Volatile.Write(ref cells[0], 9);
long[] longs = [0, 0, 0];
Volatile.Write(ref longs[1], -1);
Console.WriteLine($"{string.Join(",", cells)} {string.Join(",", longs)} {Volatile.Read(ref longs[1])}");
Console.WriteLine($"{nint.IsNegative(negative)} {nint.Abs(negative)} {nint.Max(negative, 3)} {nint.Sign(negative)} {nuint.CreateTruncating(-1)}");
Console.WriteLine($"{negative.GetHashCode()} {negative.Equals((nint)(-2))} {negative.CompareTo(5)} {((object)negative).Equals((nint)(-2))}");
Console.WriteLine($"{nint.CreateSaturating(1L << 40)} {nuint.CreateSaturating(-5)} {nint.CreateSaturating(1e20)} {nint.CreateChecked(77u)} {Bytes<nint>(5)} {Bits<nint>(-1)} {Bits<nuint>(255)}");
Array array = new int[2, 3];
Array line = new int[5];
Console.WriteLine($"{array.Rank} {array.GetLength(1)} {line.Rank} {line.GetLength(0)} {line.GetLowerBound(0)} {array.GetUpperBound(0)} {array.Length}");

[MethodImpl(MethodImplOptions.NoInlining)]
static nint Value(int value) => value;

[MethodImpl(MethodImplOptions.NoInlining)]
static long Wide(long value) => value;

static int Bytes<T>(T value) where T : IBinaryInteger<T> => value.GetByteCount();

static int Bits<T>(T value) where T : IBinaryInteger<T> => value.GetShortestBitLength();

internal static class Counter
{
    public static int Value;
}
