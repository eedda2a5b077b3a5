using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>Imports of preview 1: the process.</summary>
internal static class ProcessFunctions
{
    /// <summary>Ends all threads of the group. Does not return.</summary>
    /// <param name="code">The exit code.</param>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "proc_exit")]
    public static extern void Exit(int code);

    /// <summary>Lets other threads run.</summary>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "sched_yield")]
    public static extern int Yield();
}
