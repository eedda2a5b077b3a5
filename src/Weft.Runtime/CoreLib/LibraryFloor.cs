using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>Tuning by environment variables, which would bring parsers of numbers into every program.</summary>
[SubstituteFor("System.AppContextConfigHelper")]
internal static class AppContextConfigHelper
{
    /// <summary>The default.</summary>
    public static short GetInt16Config(string name, short defaultValue, bool allowNegative) => defaultValue;

    /// <summary>The default.</summary>
    public static short GetInt16Config(string name, string variable, short defaultValue, bool allowNegative) => defaultValue;

    /// <summary>The default.</summary>
    public static int GetInt32Config(string name, int defaultValue, bool allowNegative) => defaultValue;

    /// <summary>The default.</summary>
    public static int GetInt32Config(string name, string variable, int defaultValue, bool allowNegative) => defaultValue;

    /// <summary>The default.</summary>
    public static bool GetBooleanConfig(string name, bool defaultValue) => defaultValue;

    /// <summary>The default.</summary>
    public static bool GetBooleanConfig(string name, string variable, bool defaultValue) => defaultValue;
}

/// <summary>The pool of arrays: as above, and without a trimming that follows collections.</summary>
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

/// <summary>The start of a thread: the culture is the invariant one on all.</summary>
[SubstituteFor("System.Threading.Thread/StartHelper")]
internal static class StartHelper
{
    /// <summary>Nothing.</summary>
    public static void InitializeCulture(object helper)
    {
    }
}

/// <summary>Threads.</summary>
[SubstituteFor("System.Threading.Thread")]
internal static class Thread
{
    /// <summary>No system has to be told.</summary>
    public static void ThreadNameChanged(object thread, string value)
    {
    }
}

/// <summary>What the pool does after a collection: nothing, so that no object watches for collections.</summary>
[SubstituteFor("System.Buffers.SharedArrayPool`1")]
internal static class SharedArrayPool
{
    /// <summary>Keeps all.</summary>
    public static bool Trim<T>(object pool) => true;
}

/// <summary>What is called at each second collection.</summary>
[SubstituteFor("System.Gen2GcCallback")]
internal static class Gen2GcCallback
{
    /// <summary>Nobody.</summary>
    public static void Register(object callback)
    {
    }

    /// <summary>Nobody.</summary>
    public static void Register(object callback, object target)
    {
    }
}
