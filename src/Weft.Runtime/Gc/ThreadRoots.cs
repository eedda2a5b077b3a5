using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>
/// What threads refer to: the stack in use and the thread-local fields of each that may hold references. Compiled code has its references there whenever a thread
/// stops; what it keeps in locals of WebAssembly nobody can see.
/// </summary>
internal static unsafe class ThreadRoots
{
    /// <summary>Marks what all threads point into. The world is stopped.</summary>
    public static void Mark()
    {
        for (GcThread* thread = GcThreads.First; thread != null; thread = thread->Next)
        {
            Marker.MarkRange(thread->StackPointer, thread->StackTop);
            Marker.MarkRange(thread->TlsBase + LinkerSymbols.TlsRootsStart, thread->TlsBase + LinkerSymbols.TlsRootsEnd);
        }
    }
}
