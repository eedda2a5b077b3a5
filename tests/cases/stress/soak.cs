// threads: on
// scale: soak
// Eight threads allocate, exchange, lock, throw, catch, finalize and collect; each object has a checksum of what is in it.

using System;
using System.Collections.Generic;
using System.Threading;

long end = Environment.TickCount64 + (Report.RunNumber * 1000L);
Worker[] workers = new Worker[8];
for (int i = 0; i < workers.Length; i++)
{
    workers[i] = new(i + 1, end);
}

bool isIdle = false;
foreach (Worker worker in workers)
{
    worker.Join();
    isIdle |= worker.Rounds == 0 || worker.Caught == 0;
}

Exchange.CheckAll();
Console.WriteLine(isIdle ? "a thread did nothing" : "all threads worked");
Console.WriteLine(Exchange.Wrong == 0 ? "all checksums hold" : $"{Exchange.Wrong} wrong, first: {Exchange.FirstWrong}");
Console.WriteLine(Exchange.Moves == Exchange.AtomicMoves ? "all moves were counted" : $"{Exchange.Moves} moves, {Exchange.AtomicMoves} counted");
GC.Collect();
GC.WaitForPendingFinalizers();
Console.WriteLine(Finalized.Bad == 0 && Finalized.Count > 0 ? "finalizers saw whole objects" : $"{Finalized.Count} finalized, {Finalized.Bad} bad");

/// <summary>A tree with data of several kinds, and a sum over all of them.</summary>
internal sealed class Record
{
    private readonly int[] _numbers;
    private readonly string _text;
    private readonly object _box;
    private readonly (Record? Left, Record? Right) _children;
    private readonly long _sum;

    public Record(ref uint seed, int depth)
    {
        seed = Seeds.Next(seed);
        _numbers = new int[seed % 40];
        for (int i = 0; i < _numbers.Length; i++)
        {
            _numbers[i] = (int)(seed >> (i % 24));
        }

        _text = $"{seed:x8}{depth}";
        _box = (long)seed;
        _children = depth == 0 ? default : (new(ref seed, depth - 1), seed % 3 == 0 ? null : new Record(ref seed, depth - 1));
        _sum = Sum();
    }

    public bool IsWhole => _sum == Sum() && _children.Left is not { IsWhole: false } && _children.Right is not { IsWhole: false };

    private long Sum()
    {
        long sum = (long)_box;
        foreach (int number in _numbers)
        {
            sum = (sum * 31) + number;
        }

        foreach (char character in _text)
        {
            sum = (sum * 31) + character;
        }

        return sum + (_children.Left?._sum ?? 1) + (3 * (_children.Right?._sum ?? 2));
    }
}

/// <summary>What threads give each other.</summary>
internal static class Exchange
{
    private static readonly Record?[] s_places = new Record?[64];
    private static readonly object[] s_gates = new object[8];
    private static readonly Dictionary<int, Record> s_byNumber = [];
    private static readonly Lock s_lock = new();

    public static long Moves;
    public static long AtomicMoves;
    public static int Wrong;
    public static string? FirstWrong;

    static Exchange()
    {
        for (int i = 0; i < s_gates.Length; i++)
        {
            s_gates[i] = new();
        }
    }

    public static void Swap(int place, Record record)
    {
        Record? old;
        lock (s_gates[place % s_gates.Length])
        {
            old = s_places[place];
            s_places[place] = record;
        }

        Check(old, "a swapped record");
        lock (s_lock)
        {
            s_byNumber[place % 20] = record;
            Moves++;
        }

        Interlocked.Increment(ref AtomicMoves);
    }

    public static Record? Find(int number)
    {
        lock (s_lock)
        {
            return s_byNumber.GetValueOrDefault(number);
        }
    }

    public static void Check(Record? record, string what)
    {
        if (record is { IsWhole: false })
        {
            Interlocked.Increment(ref Wrong);
            Interlocked.CompareExchange(ref FirstWrong, what, null);
        }
    }

    public static void CheckAll()
    {
        foreach (Record? record in s_places)
        {
            Check(record, "a record that was left");
        }
    }
}

internal sealed class RecordException(Record record, string message) : Exception(message)
{
    public Record Record => record;
}

internal sealed class Finalized(Record record)
{
    public static int Count;
    public static int Bad;

    ~Finalized()
    {
        Interlocked.Increment(ref Count);
        if (!record.IsWhole)
        {
            Interlocked.Increment(ref Bad);
        }
    }
}

internal static class Seeds
{
    public static uint Next(uint seed) => (seed * 1664525) + 1013904223;
}

internal sealed class Worker
{
    [ThreadStatic]
    private static Record? t_kept;

    private readonly Thread _thread;
    private readonly long _end;
    private uint _seed;

    public Worker(int number, long end)
    {
        _seed = (uint)number * 7919;
        _end = end;
        _thread = new(Run);
        _thread.Start();
    }

    public int Rounds { get; private set; }

    public int Caught { get; private set; }

    public void Join() => _thread.Join();

    private void Run()
    {
        WeakReference<Record> weak = new(new(ref _seed, 1));
        while (Environment.TickCount64 < _end)
        {
            Rounds++;
            Record record = new(ref _seed, (int)(_seed >> 8) % 4);
            Exchange.Swap((int)(_seed >> 10) % 64, record);
            Exchange.Check(Exchange.Find((int)(_seed >> 12) % 20), "a record that was found");
            Exchange.Check(t_kept, "a thread's own record");
            if (weak.TryGetTarget(out Record? target))
            {
                Exchange.Check(target, "the target of a weak reference");
            }

            switch ((_seed >> 16) % 64)
            {
                case < 8:
                    Throw(record);
                    break;
                case < 12:
                    t_kept = record;
                    weak.SetTarget(record);
                    break;
                case < 14:
                    _ = new Finalized(record);
                    break;
                case 14:
                    GC.Collect();
                    break;
                case 15:
                    byte[] large = new byte[100_000 + (_seed % 100_000)];
                    large[^1] = 1;
                    break;
                case 16:
                    Thread thread = new(() => Exchange.Check(record, "a record that a thread was given"));
                    thread.Start();
                    thread.Join();
                    break;
            }
        }
    }

    private void Throw(Record record)
    {
        Record other = new(ref _seed, 1);
        try
        {
            try
            {
                Nest(record, (int)(_seed >> 20) % 5);
            }
            finally
            {
                Exchange.Check(new(ref _seed, 1), "a new record in a finally block");
                Exchange.Check(other, "a record that a finally block needs");
            }
        }
        catch (RecordException exception) when (exception.Record.IsWhole && exception.Message.Length > 0)
        {
            Caught++;
            Exchange.Check(other, "a record that a handler needs");
            Exchange.Check(exception.Record, "a record that was thrown");
        }
    }

    private static void Nest(Record record, int depth)
    {
        if (depth == 0)
        {
            throw new RecordException(record, "depth " + depth);
        }

        try
        {
            Nest(record, depth - 1);
        }
        catch (RecordException exception) when (depth % 2 == 0)
        {
            throw new RecordException(exception.Record, exception.Message + depth);
        }
    }
}
