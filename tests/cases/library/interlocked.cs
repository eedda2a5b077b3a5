// compare: dotnet
// Interlocked and Volatile on one thread: what they give back and what they leave, for each type.

int i = 5;
Report.Line($"{Interlocked.Increment(ref i)} {Interlocked.Decrement(ref i)} {Interlocked.Add(ref i, 10)} {i}");
Report.Line($"{Interlocked.Exchange(ref i, -1)} {i} {Interlocked.CompareExchange(ref i, 9, -1)} {i} {Interlocked.CompareExchange(ref i, 10, -1)} {i}");
Report.Line($"{Interlocked.And(ref i, 8)} {i} {Interlocked.Or(ref i, 7)} {i}");
i = int.MaxValue;
Report.Line($"{Interlocked.Increment(ref i)} {Interlocked.Decrement(ref i)}");

uint u = uint.MaxValue;
Report.Line($"{Interlocked.Increment(ref u)} {Interlocked.Decrement(ref u)} {Interlocked.Exchange(ref u, 3)} {u} {Interlocked.CompareExchange(ref u, 4, 3)} {u}");

long l = 1L << 40;
Report.Line($"{Interlocked.Increment(ref l)} {Interlocked.Decrement(ref l)} {Interlocked.Add(ref l, -3)} {Interlocked.Read(ref l)}");
Report.Line($"{Interlocked.Exchange(ref l, -1)} {l} {Interlocked.CompareExchange(ref l, 9, -1)} {l} {Interlocked.CompareExchange(ref l, 10, -1)} {l}");
Report.Line($"{Interlocked.And(ref l, 8)} {l} {Interlocked.Or(ref l, 7)} {l}");

ulong ul = 0;
Report.Line($"{Interlocked.Decrement(ref ul)} {Interlocked.Exchange(ref ul, 3)} {Interlocked.CompareExchange(ref ul, 1, 2)} {ul}");

byte b = 250;
Report.Line($"{Interlocked.Exchange(ref b, 7)} {b} {Interlocked.CompareExchange(ref b, 8, 7)} {b} {Interlocked.CompareExchange(ref b, 9, 7)} {b}");
sbyte sb = -3;
Report.Line($"{Interlocked.Exchange(ref sb, 7)} {sb} {Interlocked.CompareExchange(ref sb, -8, 7)} {sb} {Interlocked.Exchange(ref sb, 1)}");
short s = -300;
Report.Line($"{Interlocked.Exchange(ref s, 700)} {s} {Interlocked.CompareExchange(ref s, -800, 700)} {s} {Interlocked.Exchange(ref s, 1)}");
ushort us = 65000;
Report.Line($"{Interlocked.Exchange(ref us, 700)} {us} {Interlocked.CompareExchange(ref us, 60000, 700)} {us}");
float f = 1.5f;
Report.Line($"{Interlocked.Exchange(ref f, -0f)} {f} {Interlocked.CompareExchange(ref f, 2, -0f)} {f}");
double d = 1.5;
Report.Line($"{Interlocked.Exchange(ref d, -0.0)} {d} {Interlocked.CompareExchange(ref d, 2, -0.0)} {d}");
nint n = 5;
Report.Line($"{Interlocked.Exchange(ref n, 6)} {n} {Interlocked.CompareExchange(ref n, 7, 6)} {n}");
Day day = Day.Monday;
Report.Line($"{(int)Interlocked.Exchange(ref day, Day.Tuesday)} {(int)day} {(int)Interlocked.CompareExchange(ref day, Day.Monday, Day.Tuesday)} {(int)day}");

Volatile.Write(ref i, 42);
Volatile.Write(ref l, -42);
Volatile.Write(ref b, 200);
Volatile.Write(ref sb, -100);
Volatile.Write(ref s, -1000);
Volatile.Write(ref f, 0.5f);
Volatile.Write(ref d, -0.5);
bool flag = false;
Volatile.Write(ref flag, true);
Report.Line($"{Volatile.Read(ref i)} {Volatile.Read(ref l)} {Volatile.Read(ref b)} {Volatile.Read(ref sb)} {Volatile.Read(ref s)} {Volatile.Read(ref f)} {Volatile.Read(ref d)} {Volatile.Read(ref flag)}");
Interlocked.MemoryBarrier();
Fields fields = new() { Value = 3, Small = -2 };
fields.Value++;
fields.Small--;
Report.Line($"{fields.Value} {fields.Small}");

internal enum Day
{
    Monday,
    Tuesday,
}

internal struct Fields
{
    public volatile int Value;
    public volatile sbyte Small;
}
