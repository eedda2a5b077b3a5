using System.Diagnostics.CodeAnalysis;
using Weft.Text;

namespace Weft.Threading;

/// <summary>The end of the program after something that must not happen. May be used from any thread.</summary>
public static class Panic
{
    /// <summary>The exit code of a program that panicked.</summary>
    public const int ExitCode = GroupEnd.ExitCode;

    /// <summary>Writes a message with the thread's name and id to the standard error, in one piece, and ends all threads.</summary>
    /// <param name="message">UTF-8, without an end of line.</param>
    [DoesNotReturn]
    public static void Raise(ReadOnlySpan<byte> message)
    {
        Utf8Writer prefix = new(stackalloc byte[128]);
        prefix.Write("panic in "u8);
        WriteThread(ref prefix);
        prefix.Write(": "u8);
        GroupEnd.Speak(prefix.Written, message);
    }

    /// <summary>Writes which thread is running.</summary>
    internal static void WriteThread(scoped ref Utf8Writer writer)
    {
        ReadOnlySpan<byte> name = WasiThread.CurrentName;
        writer.Write("thread "u8);
        if (name.Length > 0)
        {
            writer.Write("'"u8);
            writer.Write(name);
            writer.Write("'"u8);
        }

        if (WasiThread.CurrentId != WasiThread.MainId)
        {
            writer.Write(name.Length > 0 ? " (id "u8 : "id "u8);
            writer.Write(WasiThread.CurrentId);
            writer.Write(name.Length > 0 ? ")"u8 : default);
        }
    }
}
