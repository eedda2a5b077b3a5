using System.Text;
using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Unix;

/// <summary>Files of Linux and macOS for one group.</summary>
internal sealed unsafe class UnixFiles(BeneathResolver resolver) : HostFiles
{
    /// <summary>How paths are resolved.</summary>
    public BeneathResolver Resolver => resolver;

    /// <summary>How threads wait.</summary>
    public UnixWaiter Waiter { get; } = new();

    /// <remarks>
    /// A process that is started without a standard stream gives its number to whatever it opens first: the runtime's own pipes, which
    /// are no guest's business. What was there when the process started has no close-on-exec, or it would not have come through; what
    /// the runtime opens has it.
    /// </remarks>
    public override OpenFile? StandardStream(int number) =>
        UnixPlatform.IsInherited(number) ? new UnixStandardStream(number, reading: number == 0, Waiter) : null;

    public override Errno OpenPreopen(string hostPath, out OpenDirectory? directory)
    {
        byte[] path = Encoding.UTF8.GetBytes(hostPath + '\0');
        int fd;
        fixed (byte* first = path)
        {
            fd = UnixPlatform.OpenAt(
                OpenBits.WorkingDirectory,
                first,
                OpenBits.ReadOnly | OpenBits.Directory | OpenBits.CloseOnExec,
                0);
        }

        directory = fd < 0 ? null : new UnixDirectory(fd, this);
        return fd < 0 ? UnixErrno.Last() : Errno.Success;
    }

    public override Errno Wait(HostCaller caller, string call, ReadOnlySpan<PollTarget> targets, ulong nanoseconds) =>
        UnixPoll.Wait(Waiter, caller, call, targets, nanoseconds);

    public override void Dispose() => Waiter.Dispose();
}
