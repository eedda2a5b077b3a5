using System.Diagnostics;
using System.Text;
using Weft.Threading;

namespace Weft.Wasi;

/// <summary>The end of the group, as the embedder of a real host sees it.</summary>
internal sealed class GuestExitException(int code, string errorOutput) : Exception($"the guest ended with {code}: {errorOutput}")
{
    public int Code { get; } = code;

    public string ErrorOutput { get; } = errorOutput;
}

internal static unsafe class FileFunctions
{
    private static readonly Lock s_lock = new();
    private static readonly List<byte> s_output = [];
    private static readonly List<byte> s_errorOutput = [];

    /// <summary>The most bytes that one call takes.</summary>
    public static int Limit { get; set; } = int.MaxValue;

    public static int CallCount { get; private set; }

    public static string TakeOutput() => Take(s_output);

    public static string TakeErrorOutput() => Take(s_errorOutput);

    public static int Write(int descriptor, IoVector* vectors, int count, nuint* written)
    {
        lock (s_lock)
        {
            CallCount++;
            int room = Limit;
            for (int index = 0; index < count && room > 0; index++)
            {
                int length = Math.Min(room, (int)vectors[index].Length);
                (descriptor == 1 ? s_output : s_errorOutput).AddRange(new ReadOnlySpan<byte>(vectors[index].Bytes, length));
                room -= length;
                *written += (nuint)length;
            }
        }

        return 0;
    }

    private static string Take(List<byte> bytes)
    {
        lock (s_lock)
        {
            string text = Encoding.UTF8.GetString([.. bytes]);
            bytes.Clear();
            return text;
        }
    }
}

internal static class ProcessFunctions
{
    public static void Exit(int code) => throw new GuestExitException(code, FileFunctions.TakeErrorOutput());

    public static int Yield()
    {
        Thread.Yield();
        return 0;
    }
}

internal static unsafe class ClockFunctions
{
    public const int Realtime = 0;
    public const int Monotonic = 1;

    private static long s_lead;

    /// <summary>Lets time pass, for clocks but not for those who are parked.</summary>
    public static void Advance(long nanoseconds) => Interlocked.Add(ref s_lead, nanoseconds);

    public static int GetTime(int clock, long precision, long* time)
    {
        *time = Volatile.Read(ref s_lead) + (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
        return 0;
    }
}

internal static unsafe class ArgumentFunctions
{
    public static int GetSizes(nuint* count, nuint* bytes) => 0;

    public static int Get(byte** arguments, byte* bytes) => 0;
}

internal static unsafe class EnvironmentFunctions
{
    public static int GetSizes(nuint* count, nuint* bytes) => 0;

    public static int Get(byte** variables, byte* bytes) => 0;
}

internal struct ClockSubscription
{
    public int Clock;
    public long Timeout;
}

internal struct PollEvent;

internal static unsafe class PollFunctions
{
    public static int Poll(ClockSubscription* subscriptions, PollEvent* events, int count, nuint* eventCount)
    {
        Thread.Sleep(TimeSpan.FromTicks((subscriptions->Timeout / 100) + 1));
        return 0;
    }
}

internal static unsafe class RandomFunctions
{
    public static int Fill(byte* buffer, nuint length)
    {
        Random.Shared.NextBytes(new Span<byte>(buffer, (int)length));
        return 0;
    }
}

internal static unsafe class ThreadFunctions
{
    private static int s_lastId;
    private static int s_alive;

    /// <summary>How many threads there may be at a time.</summary>
    public static int Limit { get; set; } = int.MaxValue;

    /// <summary>The code with which a spawn beyond the limit is refused.</summary>
    public const int Refusal = -6;

    public static int Alive => Volatile.Read(ref s_alive);

    public static int Spawn(void* argument)
    {
        if (Interlocked.Increment(ref s_alive) > Limit)
        {
            Interlocked.Decrement(ref s_alive);
            return Refusal;
        }

        int id = Interlocked.Increment(ref s_lastId);
        Thread thread = new(() => Start(id, (StartRecord*)argument), 256 * 1024) { IsBackground = true };
        thread.UnsafeStart();
        return id;
    }

    // What the compiler emits for wasi_thread_start.
    private static void Start(int id, StartRecord* record)
    {
        Intrinsics.LinkerSymbols.StackPointer = record->StackTop;
        Intrinsics.LinkerSymbols.StackLimit = record->StackLimit;
        Intrinsics.LinkerSymbols.TlsBase = record->TlsBase;
        int* word = Weft.Threading.ThreadStart.Run(id, record);
        Interlocked.Exchange(ref *word, 0);
        Intrinsics.WasmInstruction.AtomicNotify(word, -1);
        Interlocked.Decrement(ref s_alive);
    }
}
