using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Lets the kernel resolve, by <c>openat2</c> of Linux 5.6 and later: one system call for any path.</summary>
internal sealed unsafe class KernelResolver : BeneathResolver
{
    private const int CrossDevice = 18;

    /// <summary>How often a resolution that raced with renames somewhere on the host is tried before it is done step by step.</summary>
    private const int MaxAttempts = 16;

    private readonly WalkingResolver _fallback = new();

    /// <summary>Whether the kernel has the call and no filter forbids it.</summary>
    public static bool IsAvailable { get; } = Probe();

    public override Errno Open(int directory, byte* path, int flags, uint mode, bool follow, out int fd)
    {
        int bits = flags | (follow ? 0 : OpenBits.NoFollow);

        // The call refuses a mode where nothing is made.
        uint madeMode = (flags & OpenBits.Create) != 0 ? mode : 0;
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            fd = LinuxLibc.OpenBeneath(directory, path, bits, madeMode);
            if (fd >= 0)
            {
                return Errno.Success;
            }

            int error = Libc.LastError;
            if (error == CrossDevice)
            {
                return Errno.NotCapable;
            }

            // The kernel cannot tell whether a path with ".." stayed beneath while something was renamed.
            if (error != UnixErrno.Again && error != UnixErrno.Interrupted)
            {
                return UnixErrno.ToWasi(error);
            }
        }

        return _fallback.Open(directory, path, flags, mode, follow, out fd);
    }

    public override Errno Stat(int directory, byte* path, bool follow, out Filestat stat)
    {
        stat = default;
        Errno error = Open(directory, path, OpenBits.Path | OpenBits.CloseOnExec, 0, follow, out int fd);
        if (error is Errno.Success)
        {
            error = UnixStat.Of(fd, out stat);
            Libc.Close(fd);
        }

        return error;
    }

    public override Errno SetTimes(int directory, byte* path, bool follow, FileTimes times)
    {
        Errno error = Open(directory, path, OpenBits.Path | OpenBits.CloseOnExec, 0, follow, out int fd);
        if (error is Errno.Success)
        {
            error = UnixTimes.SetPlace(fd, times);
            Libc.Close(fd);
        }

        return error;
    }

    private static bool Probe()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        byte* here = stackalloc byte[] { (byte)'.', 0 };
        int fd = LinuxLibc.OpenBeneath(OpenBits.WorkingDirectory, here, OpenBits.Path | OpenBits.CloseOnExec, 0);
        if (fd < 0)
        {
            return false;
        }

        Libc.Close(fd);
        return true;
    }
}
