using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Threading;

namespace Weft.Native;

/// <summary>The threads of <c>System.Threading.Thread</c>: each is a <see cref="WasiThread"/> that nobody joins, for the library has its own way.</summary>
internal static unsafe class Threads
{
    private static delegate*<void> s_exitCallback;

    [ThreadStatic]
    private static bool t_isArriving;

    /// <summary>Starts a thread.</summary>
    /// <param name="stackSize">Bytes, or 0.</param>
    /// <param name="function">What it runs.</param>
    /// <param name="argument">For the function.</param>
    /// <returns>1, or 0 where no thread could be started.</returns>
    [NativeFunction("SystemNative_CreateThread")]
    public static int CreateThread(nint stackSize, nint function, nint argument)
    {
        _ = FirstThread.Number;
        Startup.BeforeExit = &WaitForForegroundThreads;

        // A thread counts itself when its starter may have gone on, and the program ended. Until then it is counted here, whether it will
        // be in the foreground or not.
        LibraryThread.IncrementRunningForeground();
        SpawnOptions options = new() { StackSize = (int)stackSize };
        if (!WasiThread.Spawn(options, &Run, (void*)argument, out WasiThread thread).Succeeded)
        {
            LibraryThread.DecrementRunningForeground();
            return 0;
        }

        thread.Detach();
        return 1;
    }

    /// <summary>The function that threads run; it is called by name, and the address only stands for it.</summary>
    [NativeFunction("RhGetThreadEntryPointAddress")]
    public static nint GetThreadEntryPointAddress() => 0;

    /// <summary>What a thread calls at its end.</summary>
    [NativeFunction("RhSetThreadExitCallback")]
    public static void SetThreadExitCallback(delegate*<void> callback) => s_exitCallback = callback;

    /// <summary>0: that of the build.</summary>
    [NativeFunction("RhGetDefaultStackSize")]
    public static nint GetDefaultStackSize() => 0;

    [NativeFunction("RhYield")]
    public static int Yield()
    {
        WasiThread.Yield();
        return 1;
    }

    [NativeFunction("RhSpinWait")]
    public static void SpinWait(int iterations) => WasiThread.SpinWait(iterations);

    [NativeFunction("RhLongSpinWait")]
    public static void LongSpinWait(int iterations) => WasiThread.SpinWait(iterations);

    [NativeFunction("RhCurrentOSThreadId")]
    public static ulong CurrentOSThreadId() => (ulong)WasiThread.CurrentId;

    [NativeFunction("RhCurrentNativeThreadId")]
    public static nint CurrentNativeThreadId() => WasiThread.CurrentId;

    [NativeFunction("RhGetCurrentThreadStackBounds")]
    public static void GetCurrentThreadStackBounds(nint* low, nint* high)
    {
        StartRecord* record = StartRecord.Current;
        *low = record->StackLimit == null ? (nint)LinkerSymbols.StackLimit : (nint)record->StackLimit;
        *high = record->StackTop == null ? *low + (nint)LinkerSymbols.StackSize : (nint)record->StackTop;
    }

    [NativeFunction("SystemNative_SchedGetCpu")]
    public static int SchedGetCpu() => -1;

    /// <summary>The class library has counted the calling thread itself, or will not.</summary>
    public static void Arrive()
    {
        if (t_isArriving)
        {
            t_isArriving = false;
            LibraryThread.DecrementRunningForeground();
        }
    }

    // Main has returned, so nobody can catch an interruption.
    private static void WaitForForegroundThreads()
    {
        while (true)
        {
            try
            {
                LibraryThread.WaitForForegroundThreads();
                return;
            }
            catch (ThreadInterruptedException)
            {
            }
        }
    }

    private static void Run(void* argument)
    {
        try
        {
            t_isArriving = true;
            LibraryThread.ThreadEntryPoint((nint)argument);
            Arrive();
            if (s_exitCallback != null)
            {
                s_exitCallback();
            }
        }
        catch (Exception exception)
        {
            UnhandledException.End(exception);
        }
    }
}
