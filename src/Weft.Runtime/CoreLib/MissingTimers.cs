using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Timers in a build without threads: there is no thread for them to run on.</summary>
[SubstituteFor("System.Threading.TimerQueue", OnlyWithoutThreads = true)]
internal static class MissingTimers
{
    [DoesNotReturn]
    public static bool SetTimer(object queue, uint duration)
    {
        UnstartedThreads.Throw("A timer was set");
        return false;
    }
}
