using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Weft.Compiler.Diagnostics;

/// <summary>Throws where an invariant of the compiler is broken. What a user can cause is a diagnostic instead.</summary>
[StackTraceHidden]
internal static class ThrowHelper
{
    /// <summary>Reports that something cannot be.</summary>
    /// <param name="message">What is so, with its values, and why it cannot be.</param>
    /// <exception cref="CompilerFaultException">Always.</exception>
    [DoesNotReturn]
    public static void Fault(string message) => throw new CompilerFaultException(message);

    /// <summary>Reports that something cannot be, where a value is expected.</summary>
    /// <inheritdoc cref="Fault(string)"/>
    [DoesNotReturn]
    public static T Fault<T>(string message) => throw new CompilerFaultException(message);

    /// <summary>Checks an invariant.</summary>
    /// <param name="condition">What has to hold.</param>
    /// <param name="expression">Its text; the C# compiler fills it in.</param>
    /// <exception cref="CompilerFaultException">It does not hold.</exception>
    public static void Require([DoesNotReturnIf(false)] bool condition, [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        if (!condition)
        {
            Fault($"'{expression}' does not hold");
        }
    }
}
