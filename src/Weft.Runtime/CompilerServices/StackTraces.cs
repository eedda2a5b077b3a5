using System.Diagnostics.CodeAnalysis;
using Weft.Intrinsics;
using Weft.Text;

namespace Weft.CompilerServices;

/// <summary>
/// The frames of exceptions. They are kept where the class library keeps them, and in the place of instruction pointers are addresses of
/// <see cref="TraceSite"/>. Each function of the program that an exception comes to adds its own: nobody else knows the stack.
/// </summary>
internal static unsafe class StackTraces
{
    /// <summary>The class library puts it between what was captured and what comes after it was thrown again.</summary>
    public const nint Separator = 1;

    // Of a frame: what stands around the names, and a line number.
    private const int LongestRest = 32;

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
        // Whatever brings more of the class library than this is in every program that an exception can end.
        nint[] frames = Frames(exception);
        int longest = 0;
        foreach (nint frame in frames)
        {
            if (frame != Separator)
            {
                TraceSite* site = (TraceSite*)frame;
                longest += site->Method.Length + site->File.Length + LongestRest;
            }
        }

        Utf8Writer text = new(new byte[longest]);
        foreach (nint frame in frames)
        {
            if (frame != Separator)
            {
                Append(ref text, (TraceSite*)frame);
            }
        }

        return Utf8Text.GetString(text.Written);
    }

    private static void Append(ref Utf8Writer text, TraceSite* site)
    {
        text.Write(text.Written.Length == 0 ? "   at "u8 : "\n   at "u8);
        text.Write(site->Method);
        if (site->File.Length > 0)
        {
            text.Write(" in "u8);
            text.Write(site->File);
            text.Write(":line "u8);
            text.Write(site->Line);
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
