using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Managed;

/// <summary>Translates the exceptions of the class library.</summary>
internal static class ManagedErrors
{
    /// <summary>Runs an operation on files; what it throws becomes an errno.</summary>
    public static Errno Try(Func<Errno> operation)
    {
        try
        {
            return operation();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException or ObjectDisposedException)
        {
            return From(exception);
        }
    }

    private static Errno From(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException or DriveNotFoundException => Errno.NoEntry,
        PathTooLongException => Errno.NameTooLong,
        UnauthorizedAccessException => Errno.Access,
        ObjectDisposedException => Errno.BadDescriptor,
        ArgumentException => Errno.Invalid,
        NotSupportedException => Errno.NotSupported,
        _ => FromWindows(exception.HResult & 0xFFFF),
    };

    /// <summary>The system error codes that file operations give.</summary>
    private static Errno FromWindows(int code) => code switch
    {
        2 or 3 => Errno.NoEntry,
        5 => Errno.Access,
        17 => Errno.CrossDevice,
        19 => Errno.ReadOnlyFileSystem,
        32 or 33 => Errno.Busy,
        80 or 183 => Errno.Exists,
        112 => Errno.NoSpace,
        123 => Errno.Invalid,
        145 => Errno.NotEmpty,
        206 => Errno.NameTooLong,
        223 => Errno.FileTooBig,
        267 => Errno.NotDirectory,
        1142 => Errno.TooManyLinks,
        1314 => Errno.NotPermitted,
        1920 or 1921 => Errno.Loop,
        _ => Errno.InputOutput,
    };
}
