using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>WASI has no signals: handlers can be added, and are never called.</summary>
internal static unsafe class Signals
{
    private const int HangUp = 1;
    private const int Interrupt = 2;
    private const int Quit = 3;
    private const int Terminate = 15;

    [NativeFunction("SystemNative_InitializeTerminalAndSignalHandling")]
    public static int Initialize() => 1;

    [NativeFunction("SystemNative_SetPosixSignalHandler")]
    public static void SetHandler(void* handler)
    {
    }

    /// <summary>Numbers as Linux has them; .NET's own are negative. 0 is for what there is not.</summary>
    [NativeFunction("SystemNative_GetPlatformSignalNumber")]
    public static int GetNumber(int signal) => signal switch
    {
        -1 => HangUp,
        -2 => Interrupt,
        -3 => Quit,
        -4 => Terminate,
        _ => 0,
    };

    [NativeFunction("SystemNative_EnablePosixSignalHandling")]
    public static int Enable(int signal) => 1;

    [NativeFunction("SystemNative_DisablePosixSignalHandling")]
    public static void Disable(int signal)
    {
    }

    /// <summary>What the system would call for a signal, on a thread of the pool.</summary>
    [SubstituteFor("System.Runtime.InteropServices.PosixSignalRegistration")]
    internal static class Registration
    {
        public static int OnPosixSignal(int number, System.Runtime.InteropServices.PosixSignal signal) => 0;
    }
}
