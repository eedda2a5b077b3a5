using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>What the class library's <c>Thread</c> has for the runtime below it.</summary>
internal static class LibraryThread
{
    /// <summary>Runs a thread that was started.</summary>
    /// <param name="handle">The handle of the <c>Thread</c> object.</param>
    [LibraryMethod("System.Threading.Thread", "ThreadEntryPoint")]
    public static extern nint ThreadEntryPoint(nint handle);

    /// <summary>Counts one more foreground thread.</summary>
    [LibraryMethod("System.Threading.Thread", "IncrementRunningForeground")]
    public static extern void IncrementRunningForeground();

    /// <summary>Counts one less, and lets the program end with the last.</summary>
    [LibraryMethod("System.Threading.Thread", "DecrementRunningForeground")]
    public static extern void DecrementRunningForeground();

    /// <summary>Waits until no foreground thread runs.</summary>
    [LibraryMethod("System.Threading.Thread", "WaitForForegroundThreads")]
    public static extern void WaitForForegroundThreads();
}
