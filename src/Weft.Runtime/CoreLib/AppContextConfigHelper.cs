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
