using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The start of a thread in a build without threads. Where the program asks for it, the compiler has refused it already.</summary>
[SubstituteFor("System.Threading.Thread", OnlyWithoutThreads = true)]
internal static class UnstartedThreads
{
    /// <summary>Says what is missing.</summary>
    [DoesNotReturn]
    public static void StartCore(object thread) => Throw("A thread was started");

    /// <summary>Throws for something that has no meaning without threads.</summary>
    /// <param name="what">The beginning of a sentence that goes on with "and ...".</param>
    [DoesNotReturn]
    internal static void Throw(string what) =>
        throw new PlatformNotSupportedException(what + ", and the program was built without threads; build it with --threads.");
}
