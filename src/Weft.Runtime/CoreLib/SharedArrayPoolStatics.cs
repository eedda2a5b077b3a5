using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>How the pool of arrays is tuned: not by environment variables, which would bring parsers of numbers into every program.</summary>
[SubstituteFor("System.Buffers.SharedArrayPoolStatics")]
internal static class SharedArrayPoolStatics
{
    /// <summary>No variable is set.</summary>
    public static bool TryGetInt32EnvironmentVariable(string variable, out int result)
    {
        result = 0;
        return false;
    }
}
