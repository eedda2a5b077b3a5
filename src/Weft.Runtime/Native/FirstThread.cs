using System.Runtime.CompilerServices;

namespace Weft.Native;

/// <summary>
/// The first thread, to which the class library gives a number when it is first asked for one. Where there may be others, it is asked for
/// before them, since programs know the first thread by its number, 1.
/// </summary>
[EagerStaticClassConstruction]
internal static class FirstThread
{
    static FirstThread() => _ = Environment.CurrentManagedThreadId;

    /// <summary>Has the number given, before the program starts, where this can be reached.</summary>
    public static void Count()
    {
    }
}
