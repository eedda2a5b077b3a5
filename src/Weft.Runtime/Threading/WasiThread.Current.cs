using Weft.Wasi;

namespace Weft.Threading;

public readonly unsafe partial struct WasiThread
{
    /// <summary>The id of the running thread: 1 to 2^29 - 1, or <see cref="MainId"/>.</summary>
    public static int CurrentId
    {
        get
        {
            StartRecord* record = StartRecord.Current;
            return record == null ? MainId : record->Id;
        }
    }

    /// <summary>The name of the running thread, UTF-8; empty where it has none. Valid while the thread runs.</summary>
    public static ReadOnlySpan<byte> CurrentName
    {
        get
        {
            StartRecord* record = StartRecord.Current;
            return record == null ? default : new ReadOnlySpan<byte>(record->Name, record->NameLength);
        }
    }

    /// <summary>Lets other threads run.</summary>
    public static void Yield()
    {
        BlockingCall.Enter();
        _ = ProcessFunctions.Yield();
        BlockingCall.Leave();
    }

    /// <summary>Blocks the thread for at least so long.</summary>
    /// <param name="nanoseconds">How long; 0 or less yields. <see cref="Duration"/> has other units.</param>
    public static void Sleep(long nanoseconds)
    {
        if (nanoseconds <= 0)
        {
            Yield();
            return;
        }

        Clock.Sleep(nanoseconds);
    }

    /// <summary>Keeps the thread busy for a moment, without giving up its processor.</summary>
    /// <param name="iterations">How many times round a loop of one load.</param>
    public static void SpinWait(int iterations)
    {
        int word = 0;
        for (int index = 0; index < iterations; index++)
        {
            _ = Volatile.Read(ref word);
        }
    }
}
