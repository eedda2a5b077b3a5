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

    private const int FirstCapacity = 16;

    /// <summary>An exception is thrown: what it has of another throw is forgotten, except where it was captured and is thrown on.</summary>
    public static void Begin(object exception)
    {
        nint[]? frames = FramesOf(exception);
        int count = CountIn(frames, exception);
        if (count > 0 && frames![count - 1] != Separator)
        {
            // What captures the frames takes the array up to its first zero: the next are in a new one.
            FramesOf(exception) = null;
            CountOf(exception) = 0;
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
                Append(exception, (nint)frame);
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

    /// <summary>The frames that an exception has now.</summary>
    public static nint[] GetFrames(object exception)
    {
        nint[]? frames = FramesOf(exception);
        nint[] copy = new nint[CountIn(frames, exception)];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = frames![i];
        }

        return copy;
    }

    /// <summary>The text of the frames, as .NET writes it.</summary>
    public static string Format(object exception)
    {
        // Whatever brings more of the class library than this is in every program that an exception can end.
        nint[] frames = GetFrames(exception);
        int longest = 0;
        foreach (nint frame in frames)
        {
            if (FindSite(frame) is var site && site != null)
            {
                longest += LongestLine(site);
            }
        }

        Utf8Writer text = new(new byte[longest]);
        foreach (nint frame in frames)
        {
            if (FindSite(frame) is var site && site != null)
            {
                text.Write(text.Written.Length == 0 ? ""u8 : "\n"u8);
                WriteLine(ref text, site, withFile: true);
            }
        }

        return Utf8Text.GetString(text.Written);
    }

    /// <summary>The line of a frame in that text, without its end.</summary>
    /// <param name="site">What the frame stands for.</param>
    /// <param name="withFile">Whether the file is named where it is known.</param>
    public static string FormatLine(TraceSite* site, bool withFile)
    {
        Utf8Writer text = new(new byte[LongestLine(site)]);
        WriteLine(ref text, site, withFile);
        return Utf8Text.GetString(text.Written);
    }

    /// <summary>What a frame stands for; null where it is a mark between others.</summary>
    public static TraceSite* FindSite(nint frame) => frame is 0 or Separator ? null : (TraceSite*)frame;

    private static int LongestLine(TraceSite* site) => site->Method.Length + site->File.Length + LongestRest;

    private static void WriteLine(ref Utf8Writer text, TraceSite* site, bool withFile)
    {
        text.Write("   at "u8);
        text.Write(site->Method);
        if (withFile && site->File.Length > 0)
        {
            text.Write(" in "u8);
            text.Write(site->File);
            text.Write(":line "u8);
            text.Write(site->Line);
        }
    }

    private static void Append(object exception, nint frame)
    {
        nint[]? frames = FramesOf(exception);
        int count = CountIn(frames, exception);
        if (frames is null || count == frames.Length)
        {
            nint[] longer = new nint[count == 0 ? FirstCapacity : 2 * count];
            for (int i = 0; i < count; i++)
            {
                longer[i] = frames![i];
            }

            FramesOf(exception) = frames = longer;
        }

        frames[count] = frame;
        CountOf(exception) = count + 1;
    }

    // Threads may throw one object at once, with no lock between them. Its frames are then of all of them, but each field is read once
    // and what was read is checked, so nothing worse happens.
    private static int CountIn(nint[]? frames, object exception)
    {
        int count = CountOf(exception);
        return frames is null ? 0 : count < frames.Length ? count : frames.Length;
    }

    [LibraryField("System.Exception", "_corDbgStackTrace")]
    private static extern ref nint[]? FramesOf(object exception);

    [LibraryField("System.Exception", "_idxFirstFreeStackTraceEntry")]
    private static extern ref int CountOf(object exception);
}
