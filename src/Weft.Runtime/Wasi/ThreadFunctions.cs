using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>The import of wasi-threads.</summary>
internal static unsafe class ThreadFunctions
{
    /// <summary>Starts a thread in an instance of its own. It may run, and even end, before this returns.</summary>
    /// <param name="argument">What <c>wasi_thread_start</c> gets.</param>
    /// <returns>The id, 1 to 2^29 - 1; negative where the host refuses.</returns>
    [DllImport("wasi", EntryPoint = "thread-spawn")]
    public static extern int Spawn(void* argument);
}
