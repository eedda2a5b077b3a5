using System.Diagnostics.CodeAnalysis;
using Weft.Text;
using Weft.Threading;

namespace Weft.CompilerServices;

/// <summary>The end of a program by an exception that nothing caught.</summary>
internal static unsafe class UnhandledException
{
    /// <summary>Tells the program of the exception; null where nobody listens.</summary>
    public static delegate*<Exception, void> Tell;

    /// <summary>Tells the program, writes the exception as .NET does, and ends all threads with 134.</summary>
    [DoesNotReturn]
    public static void End(Exception exception)
    {
        if (Tell != null)
        {
            Tell(exception);
        }

        string text;
        try
        {
            text = exception.ToString();
        }
        catch (Exception another)
        {
            text = string.Concat([exception.GetType().ToString(), " (its text could not be made: ", another.GetType().ToString(), ")"]);
        }

        GroupEnd.Speak("Unhandled exception. "u8, Utf8Text.GetBytes(text));
    }
}
