using System.Text;
using Weft.Intrinsics;

namespace Weft.CoreLib.Console;

/// <summary>The console is three descriptors of WASI. There is no terminal to ask about size, colours or the cursor.</summary>
[SubstituteFor("System.ConsolePal")]
internal static class ConsolePal
{
    /// <summary>Descriptor 0.</summary>
    public static Stream OpenStandardInput() => new StandardStream(0);

    /// <summary>Descriptor 1.</summary>
    public static Stream OpenStandardOutput() => new StandardStream(1);

    /// <summary>Descriptor 2.</summary>
    public static Stream OpenStandardError() => new StandardStream(2);

    /// <summary>UTF-8, without a mark at the beginning.</summary>
    public static Encoding GetConsoleEncoding() => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>UTF-8.</summary>
    public static Encoding get_InputEncoding() => GetConsoleEncoding();

    /// <summary>UTF-8.</summary>
    public static Encoding get_OutputEncoding() => GetConsoleEncoding();

    /// <summary>What <c>Console.In</c> reads with.</summary>
    public static TextReader GetOrCreateReader() =>
        TextReader.Synchronized(new StreamReader(OpenStandardInput(), GetConsoleEncoding(), detectEncodingFromByteOrderMarks: false));

    /// <summary>Nothing has to be prepared.</summary>
    public static void EnsureConsoleInitialized()
    {
    }

    /// <summary>Yes: it is never a terminal.</summary>
    public static bool IsInputRedirectedCore() => true;

    /// <summary>Yes: it is never a terminal.</summary>
    public static bool IsOutputRedirectedCore() => true;

    /// <summary>Yes: it is never a terminal.</summary>
    public static bool IsErrorRedirectedCore() => true;
}
