// compare: dotnet
// Code of the class library that was compiled for pointers of 64 bits, where its results do not depend on them.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

// The data of arrays of any rank and element.
int[,] grid = { { 1, 2, 3 }, { 4, 5, 6 } };
ref byte first = ref MemoryMarshal.GetArrayDataReference((Array)grid);
Unsafe.As<byte, int>(ref first) = 10;
Unsafe.Add(ref Unsafe.As<byte, int>(ref first), 5) = 60;
Console.WriteLine($"{grid[0, 0]} {grid[1, 2]} {Buffer.ByteLength(grid)}");
long[] longs = [1, 2, 3];
MemoryMarshal.GetArrayDataReference(longs) = 9;
byte[] bytes = new byte[24];
Buffer.BlockCopy(longs, 0, bytes, 0, 24);
Console.WriteLine($"{longs[0]} {bytes[0]} {bytes[8]} {bytes[16]}");
Array copy = (Array)grid.Clone();
Array.Clear(grid);
Console.WriteLine($"{copy.GetValue(1, 2)} {grid.Cast<int>().Sum()} {copy.Rank} {((Array)longs).Rank}");

// Lengths that 64 bits had room for.
Console.WriteLine(Try(() => new string('x', 0x3FFF_FFE0)));
Console.WriteLine(Try(() => string.Concat(new string('x', 10), null).Substring(5, int.MaxValue)));
Console.WriteLine(Try(() => "abc".AsSpan(1, int.MaxValue).Length));
Console.WriteLine(Try(() => new int[4].AsSpan(2, -1).Length));
Console.WriteLine(Try(() => new Memory<int>(new int[4]).Slice(1, 4).Length));
Console.WriteLine(Try(() => new ArraySegment<int>(new int[4], 3, int.MaxValue).Count));

// What goes by words of 8 bytes, and by what is left over.
int checks = 0;
for (int length = 0; length < 70; length++)
{
    byte[] left = [.. Enumerable.Range(0, length).Select(static number => (byte)number)];
    byte[] right = (byte[])left.Clone();
    checks += left.AsSpan().SequenceEqual(right) ? 1 : 0;
    right.AsSpan().Fill(7);
    checks += right.All(static value => value == 7) ? 1 : 0;
    left.AsSpan(0, length / 2).CopyTo(left.AsSpan(length - (length / 2)));
    checks += left.Length > 1 ? left[length - (length / 2)] + left.AsSpan().IndexOf((byte)1) : 0;
    left.AsSpan().Clear();
    left.AsSpan().Reverse();
    checks += left.Sum(static value => value);
    string text = new('a', length);
    checks += text.Equals(new string('A', length), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
}

Console.WriteLine(checks);

// Arithmetic of 64 and 128 bits.
Console.WriteLine($"{Math.BigMul(ulong.MaxValue, 3, out ulong low)} {low} {Math.BigMul(long.MinValue, 3)} {decimal.MaxValue / 3} {0.1m * 3}");
Console.WriteLine($"{UInt128.MaxValue / 7} {(Int128)long.MinValue * 5} {(int)(Int128)(-5)} {(nint)(Int128)77} {(nuint)(UInt128)78}");
Dictionary<int, int> squares = Enumerable.Range(-500, 1000).ToDictionary(static key => key * 7919, static key => key * key);
Console.WriteLine($"{squares.Count} {squares[-500 * 7919]} {squares.ContainsKey(1)} {squares.Values.Max()}");
Random random = new(12345);
Console.WriteLine($"{random.Next()} {random.NextInt64()} {random.NextDouble():R}");
Console.WriteLine($"{(NFloat)1.5 * 2} {NFloat.Sqrt(2)} {NFloat.Size} {Unsafe.SizeOf<NFloat>()}");

// Atomics of 64 bits wherever they may lie.
Cells cells = new();
Console.WriteLine($"{Interlocked.Add(ref cells.Second, 1L << 40)} {Interlocked.Exchange(ref cells.Fourth, -1)} {Interlocked.Read(ref cells.Fourth)}");
Volatile.Write(ref cells.Real, 0.5);
Console.WriteLine($"{Volatile.Read(ref cells.Real)} {Volatile.Read(ref cells.Second)} {Interlocked.CompareExchange(ref cells.Real, 2, 0.5)} {cells.Real}");
(int, long)[] pairs = new (int, long)[3];
Console.WriteLine($"{Interlocked.Decrement(ref pairs[1].Item2)} {Interlocked.Or(ref pairs[2].Item2, 1L << 33)} {pairs[2].Item2}");
object boxed = 5L;
Console.WriteLine(Interlocked.Increment(ref Unsafe.Unbox<long>(boxed)));
Console.WriteLine($"{Interlocked.Increment(ref Statics.Static)} {Interlocked.Increment(ref Statics.OfThread)}");

static string Try(Func<object> action)
{
    try
    {
        return action().ToString()!;
    }
    catch (Exception exception)
    {
        return exception.GetType().Name;
    }
}

internal sealed class Cells
{
    public byte First;
    public long Second;
    public int Third;
    public long Fourth;
    public double Real;
}

internal static class Statics
{
    public static byte Small = 1;
    public static long Static;

    [ThreadStatic]
    public static short Narrow;

    [ThreadStatic]
    public static long OfThread;
}
