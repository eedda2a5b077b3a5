using Weft.Intrinsics;
using Weft.Text;

namespace Weft.Native.Files;

/// <summary>Error numbers: those of a module are WASI's, and the class library has its own.</summary>
internal static unsafe class ErrorNumbers
{
    /// <summary>There is no such file.</summary>
    public const int NoEntry = 44;

    /// <summary>An argument makes no sense.</summary>
    public const int Invalid = 28;

    private const int NotCapable = 76;
    private const int Access = 2;
    private const int Base = 0x10000;

    // The library's numbers are in the same order, with others between.
    private const int AfterSocketType = 43;
    private const int AfterStreams = 52;
    private const int AfterTime = 73;

    /// <summary>Remembers what went wrong.</summary>
    /// <returns>0 where nothing did, else -1.</returns>
    public static int Result(int error)
    {
        if (error == 0)
        {
            return 0;
        }

        Machine.SetErrorNumber(error);
        return -1;
    }

    [NativeFunction("SystemNative_ConvertErrorPlatformToPal")]
    public static int ToLibrary(int error) => error switch
    {
        0 => 0,
        NotCapable => Base + Access,
        < AfterSocketType => Base + error,
        < AfterStreams => Base + error + 1,
        < AfterTime => Base + error + 3,
        _ => Base + error + 4,
    };

    [NativeFunction("SystemNative_ConvertErrorPalToPlatform")]
    public static int FromLibrary(int error)
    {
        for (int number = 1; number < NotCapable; number++)
        {
            if (ToLibrary(number) == error)
            {
                return number;
            }
        }

        return 0;
    }

    /// <summary>The text of an error.</summary>
    [NativeFunction("SystemNative_StrErrorR")]
    public static byte* Describe(int error, byte* buffer, int size)
    {
        Utf8Writer text = new(new Span<byte>(buffer, size - 1));
        ReadOnlySpan<byte> known = TextOf(error);
        text.Write(known.Length > 0 ? known : "Error "u8);
        if (known.Length == 0)
        {
            text.Write(error);
            text.Write(" of WASI"u8);
        }

        buffer[text.Written.Length] = 0;
        return buffer;
    }

    private static ReadOnlySpan<byte> TextOf(int error) => error switch
    {
        Access => "Permission denied"u8,
        8 => "Bad file descriptor"u8,
        20 => "File exists"u8,
        Invalid => "Invalid argument"u8,
        31 => "Is a directory"u8,
        NoEntry => "No such file or directory"u8,
        51 => "No space left on device"u8,
        54 => "Not a directory"u8,
        55 => "Directory not empty"u8,
        69 => "Read-only file system"u8,
        75 => "Invalid cross-device link"u8,
        NotCapable => "Not allowed by the host"u8,
        _ => default,
    };
}
