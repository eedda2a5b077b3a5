using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>The library's texts. Their keys stand for them, as with the switch <c>UseSystemResourceKeys</c>.</summary>
[SubstituteFor("System.SR")]
internal static class SR
{
    /// <summary>Whether keys stand for texts: yes.</summary>
    public static bool UsingResourceKeys() => true;

    /// <summary>The text of a key.</summary>
    public static string GetResourceString(string key) => key;
}
