using Weft.Intrinsics;

namespace Weft.CoreLib.Console;

/// <summary>
/// What a program asks of a terminal: as in .NET where input and output are redirected, it is left undone, or an exception where it
/// would have a result. The library's own reads descriptions of terminals and waits for keys.
/// </summary>
[SubstituteFor("System.ConsolePal")]
internal static class ConsoleTerminal
{
    private const int Columns = 80;
    private const int Lines = 24;

    /// <summary>There are no keys.</summary>
    public static bool get_KeyAvailable() => false;

    /// <summary>Colours are remembered, and not shown.</summary>
    public static void WriteSetColorString(bool foreground, ConsoleColor color)
    {
    }

    /// <summary>Colours are not shown.</summary>
    public static void WriteResetColorString()
    {
    }

    /// <summary>There is no window with a title.</summary>
    public static void set_Title(string value)
    {
    }

    /// <summary>There is nothing that could sound.</summary>
    public static void Beep()
    {
    }

    /// <summary>There is nothing to clear.</summary>
    public static void Clear()
    {
    }

    /// <summary>There is no cursor.</summary>
    public static void SetCursorPosition(int left, int top)
    {
    }

    /// <summary>There is no cursor.</summary>
    public static (int Left, int Top) GetCursorPosition() => (0, 0);

    /// <summary>There is no cursor.</summary>
    public static void set_CursorVisible(bool value)
    {
    }

    /// <summary>The size that terminals have if nothing is said.</summary>
    public static void GetWindowSize(out int width, out int height)
    {
        width = Columns;
        height = Lines;
    }

    /// <summary>The reader of keys, which the library does not come to where the input is redirected.</summary>
    [SubstituteFor("System.IO.SyncTextReader")]
    internal static class KeyReader
    {
        public static ConsoleKeyInfo ReadKey(object reader, bool intercept) => default;
    }
}
