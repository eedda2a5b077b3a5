using System.Runtime.InteropServices;

namespace Weft.Host.Engine;

/// <summary>
/// Has the engine's signal handlers run as those of .NET which they replace. The engine installs its own with the process's first engine,
/// and hands on what is not a trap. But all of them run on the alternate signal stack, which has 16 KiB and is for SIGSEGV alone in
/// .NET: <see cref="DivideByZeroException"/> is thrown from within the handler of SIGFPE, on the stack that it has, and overflows it.
/// </summary>
/// <remarks>
/// On Linux alone: elsewhere neither the engine nor .NET takes traps from signals. The stack of a guest's thread has room for the
/// handlers below all that guests may use: <see cref="EngineConfiguration.HostStackReserve"/>. What remains is a division by zero on
/// another thread in the microseconds in which the engine installs its handlers.
/// </remarks>
internal static unsafe partial class SignalHandlers
{
    private const int IllegalInstruction = 4; // SIGILL
    private const int ArithmeticFault = 8; // SIGFPE
    private const int MemoryFault = 11; // SIGSEGV

    private const int OnAlternateStack = 0x0800_0000; // SA_ONSTACK

    private static readonly Lock s_gate = new();

    /// <summary>Makes the engine, and gives each handler that it has installed the stack and the mask of the one that was there.</summary>
    public static void* CreateEngine(void* config)
    {
        if (!OperatingSystem.IsLinux())
        {
            return NativeMethods.wasm_engine_new_with_config(config);
        }

        lock (s_gate)
        {
            ReadOnlySpan<int> signals = [IllegalInstruction, ArithmeticFault, MemoryFault];
            SignalAction* previous = stackalloc SignalAction[signals.Length];
            for (int index = 0; index < signals.Length; index++)
            {
                _ = Exchange(signals[index], null, &previous[index]);
            }

            void* engine = NativeMethods.wasm_engine_new_with_config(config);
            for (int index = 0; index < signals.Length; index++)
            {
                Follow(signals[index], in previous[index]);
            }

            return engine;
        }
    }

    // Who has no handler is not .NET, and is not called: its flags say nothing.
    private static void Follow(int signal, in SignalAction previous)
    {
        SignalAction current;
        if (previous.Handler is 0 or 1 || Exchange(signal, null, &current) != 0 || current.Handler == previous.Handler)
        {
            return;
        }

        current.Flags = (current.Flags & ~OnAlternateStack) | (previous.Flags & OnAlternateStack);
        // .NET keeps the signal that suspends a thread out of what runs on the small stack.
        current.Mask = previous.Mask;
        _ = Exchange(signal, &current, null);
    }

    [LibraryImport("libc", EntryPoint = "sigaction")]
    private static partial int Exchange(int signal, SignalAction* action, SignalAction* previous);

    // struct sigaction of glibc and musl, on 64-bit machines. Neither SIG_DFL nor SIG_IGN is an address: they are 0 and 1.
    [StructLayout(LayoutKind.Sequential)]
    private struct SignalAction
    {
        public nint Handler;
        public SignalMask Mask;
        public int Flags;
        public nint Restorer;
    }

    [StructLayout(LayoutKind.Sequential, Size = 128)]
    private struct SignalMask;
}
