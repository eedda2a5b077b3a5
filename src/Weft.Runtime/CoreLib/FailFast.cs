using System.Diagnostics.CodeAnalysis;
using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Text;
using Weft.Threading;

namespace Weft.CoreLib;

/// <summary>The end of a program that must not go on.</summary>
[SubstituteFor("System.Environment")]
internal static class FailFastEnvironment
{
    /// <summary>Says why, and ends.</summary>
    [DoesNotReturn]
    public static void FailFast(string? message) => FailFastMessage.End(message);

    /// <summary>Says why, and ends.</summary>
    [DoesNotReturn]
    public static void FailFast(string? message, object? exception) => FailFastMessage.End(message);

    /// <summary>Says why, and ends.</summary>
    [DoesNotReturn]
    public static void FailFast(string? message, object? exception, string? errorMessage) => FailFastMessage.End(message);
}

/// <summary>As above, for the runtime's own reasons.</summary>
[SubstituteFor("System.RuntimeExceptionHelpers")]
internal static class FailFastRuntime
{
    /// <summary>Says why, and ends.</summary>
    [DoesNotReturn]
    public static void FailFast(string? message, object? exception, string? errorSource, int reason, nint address, nint context) =>
        FailFastMessage.End(message);

    /// <summary>Nothing can catch the exception: that of an <c>async void</c> method.</summary>
    [DoesNotReturn]
    public static void ReportUnhandledException(System.Exception exception) => UnhandledException.End(exception);
}

/// <summary>What is written at such an end, as .NET writes it.</summary>
internal static class FailFastMessage
{
    private const int LongestMessage = 1024;

    /// <summary>Writes and ends.</summary>
    [DoesNotReturn]
    public static void End(string? message)
    {
        Utf8Writer text = new(stackalloc byte[LongestMessage]);
        text.Write(message ?? "");
        GroupEnd.Speak("Process terminated. "u8, text.Written);
    }
}
