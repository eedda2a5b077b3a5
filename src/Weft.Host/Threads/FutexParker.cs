using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Weft.Host.Threads;

/// <summary>Parks on a Linux futex: one system call to sleep, one to wake, none where the token is already there.</summary>
[SupportedOSPlatform("linux")]
internal sealed unsafe partial class FutexParker : Parker
{
    private const int WaitPrivate = 0 | 128;
    private const int WakePrivate = 1 | 128;

    // In native memory, a cache line of its own: the address must not move while the kernel sleeps on it.
    private int* _state;

    public FutexParker()
    {
        _state = (int*)NativeMemory.AlignedAlloc(64, 64);
        *_state = Empty;
    }

    /// <summary>Whether the number of the system call is known for this processor.</summary>
    public static bool IsSupported => Number != 0;

    private static nint Number { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 202,
        Architecture.Arm64 or Architecture.RiscV64 or Architecture.LoongArch64 => 98,
        _ => 0,
    };

    public override bool IsAsleep => Volatile.Read(ref *_state) == Sleeping;

    public override void Unpark()
    {
        if (Interlocked.Exchange(ref *_state, Token) == Sleeping)
        {
            Wake(Number, _state, WakePrivate, 1, null, null, 0);
        }
    }

    public override void Dispose()
    {
        NativeMemory.AlignedFree(_state);
        _state = null;
    }

    private protected override bool TryTake()
    {
        if (Volatile.Read(ref *_state) != Token)
        {
            return false;
        }

        Volatile.Write(ref *_state, Empty);
        return true;
    }

    private protected override bool Sleep(long? deadline)
    {
        if (Interlocked.CompareExchange(ref *_state, Sleeping, Empty) == Token)
        {
            Volatile.Write(ref *_state, Empty);
            return true;
        }

        while (true)
        {
            TimeSpec time = default;
            if (deadline is { } end)
            {
                long nanoseconds = NanosecondsUntil(end);
                if (nanoseconds == 0)
                {
                    return Interlocked.Exchange(ref *_state, Empty) == Token;
                }

                time.Seconds = (nint)(nanoseconds / 1_000_000_000);
                time.Nanoseconds = (nint)(nanoseconds % 1_000_000_000);
            }

            Wait(Number, _state, WaitPrivate, Sleeping, deadline is null ? null : &time, null, 0);
            if (TryTake())
            {
                return true;
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Wait(nint number, int* address, nint operation, nint value, TimeSpec* timeout, int* second, nint third);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Wake(nint number, int* address, nint operation, nint count, TimeSpec* timeout, int* second, nint third);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
