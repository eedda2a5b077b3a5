using Weft.Threading;
using Weft.Wasi;

namespace Weft.Text;

/// <summary>
/// The standard output and the standard error, unbuffered. All members may be called from any thread; what one call writes is not torn
/// apart by another, and goes to the host in one piece. What cannot be written is lost.
/// </summary>
public static unsafe class Terminal
{
    // A host may take a part only; the rest must come before any other thread's line.
    private static FutexLock s_lock;

    /// <summary>Writes text to the standard output.</summary>
    public static void Write(ReadOnlySpan<byte> text) => Write(Output.Standard, text, default);

    /// <summary>Writes text and an end of line to the standard output.</summary>
    public static void WriteLine(ReadOnlySpan<byte> text) => Write(Output.Standard, text, "\n"u8);

    /// <summary>Writes a line that is put together on the stack to the standard output.</summary>
    /// <param name="line">An interpolated string; see <see cref="LineHandler"/> for what may stand in it.</param>
    public static void WriteLine(ref LineHandler line) => WriteLine(line.Written);

    /// <summary>Writes an end of line to the standard output.</summary>
    public static void WriteLine() => Write(Output.Standard, default, "\n"u8);

    /// <summary>Writes text and an end of line to the standard error.</summary>
    public static void WriteErrorLine(ReadOnlySpan<byte> text) => Write(Output.Error, text, "\n"u8);

    private static void Write(int descriptor, ReadOnlySpan<byte> text, ReadOnlySpan<byte> end)
    {
        IoVector* vectors = stackalloc IoVector[2];
        fixed (byte* textBytes = text)
        fixed (byte* endBytes = end)
        {
            vectors[0] = new(textBytes, text.Length);
            vectors[1] = new(endBytes, end.Length);
            s_lock.Enter();
            _ = Output.WriteAll(descriptor, vectors, 2);
            s_lock.Exit();
        }
    }
}
