using System.Runtime.CompilerServices;

namespace Weft.Native;

/// <summary>
/// The first thread, to which the class library gives a number when it is first asked for one. Where there may be others, it is asked for
/// before them, since programs know the first thread by its number, 1.
/// </summary>
[EagerStaticClassConstruction]
internal static class FirstThread
{
    /// <summary>The number. Where it can be read here, it is given before the program starts.</summary>
    public static readonly int Number = Environment.CurrentManagedThreadId;
}
