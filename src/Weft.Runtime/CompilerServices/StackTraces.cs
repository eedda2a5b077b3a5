using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Weft.Intrinsics;
using Weft.Text;

namespace Weft.CompilerServices;

/// <summary>
/// The frames of exceptions. They are kept where the class library keeps them, and in the place of instruction pointers are addresses of
/// <see cref="TraceSite"/>. Each function of the program that an exception comes to adds its own: nobody else knows the stack.
/// </summary>
internal static unsafe class StackTraces
{
    // The class library puts it between what was captured and what comes after it was thrown again.
    private const nint Separator = 1;

    /// <summary>An exception is thrown: what it has of another throw is forgotten, except where it was captured and is thrown on.</summary>
    public static void Begin(object exception)
    {
        if (HasBeenThrown(exception) && Frames(exception)[^1] != Separator)
        {
            RestoreDispatchState(exception, null);
        }
    }

    /// <summary>An exception has come to a function of the program, or to its catch handler.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="site">Where it came from in the function; null where that was added before.</param>
    /// <param name="outside">The first of its callers that the exception has not come to: its method has a handler of its own.</param>
    public static void Record(object exception, TraceSite* site, TraceSite* outside)
    {
        // It is shared by all threads, and there is no memory for its frames.
        if (exception == ObjectHelpers.OutOfMemory)
        {
            return;
        }

        try
        {
            for (TraceSite* frame = site; frame != null && frame != outside; frame = frame->Outer)
            {
                AppendFrame(exception, (nint)frame, isFirstAfterRethrow: false);
            }
        }
        catch (OutOfMemoryException)
        {
            // The exception that is under way says more than that there is no memory for all of its frames.
        }
    }

    /// <summary>An exception leaves a function of the program.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="site">Where it came from in the function; null where that was added before.</param>
    [DoesNotReturn]
    public static void RecordAndThrow(object exception, TraceSite* site)
    {
        Record(exception, site, null);
        WasmInstruction.Throw(exception);
    }

    /// <summary>The text of the frames, as .NET writes it.</summary>
    public static string Format(object exception)
    {
        StringBuilder text = new();
        foreach (nint frame in Frames(exception))
        {
            if (frame != Separator)
            {
                Append(text, (TraceSite*)frame);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, TraceSite* site)
    {
        text.Append(text.Length == 0 ? "   at " : "\n   at ").Append(Utf8Text.GetString(site->Method));
        if (site->File.Length > 0)
        {
            text.Append(" in ").Append(Utf8Text.GetString(site->File)).Append(":line ");
            text.Append(site->Line.ToString(CultureInfo.InvariantCulture));
        }
    }

    [LibraryMethod("System.Exception", "get_HasBeenThrown")]
    private static extern bool HasBeenThrown(object exception);

    [LibraryMethod("System.Exception", "GetStackIPs")]
    private static extern nint[] Frames(object exception);

    [LibraryMethod("System.Exception", "AppendStackIP")]
    private static extern void AppendFrame(object exception, nint frame, bool isFirstAfterRethrow);

    // The state is a struct of one reference, and crosses calls as that.
    [LibraryMethod("System.Exception", "RestoreDispatchState")]
    private static extern void RestoreDispatchState(object exception, object? state);
}
