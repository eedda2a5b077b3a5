using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files.Managed;

/// <summary>Files by the class library alone, for Windows and for systems that have no implementation of their own.</summary>
internal sealed class ManagedFiles : HostFiles
{
    public override OpenFile StandardStream(int number) => number switch
    {
        0 => new InputStream(Console.OpenStandardInput(), TypeOf(Console.IsInputRedirected)),
        1 => new OutputStream(Console.OpenStandardOutput(), TypeOf(Console.IsOutputRedirected)),
        _ => new OutputStream(Console.OpenStandardError(), TypeOf(Console.IsErrorRedirected)),
    };

    public override Errno OpenPreopen(string hostPath, out OpenDirectory? directory)
    {
        directory = null;
        if (hostPath.Length == 0)
        {
            return Errno.NoEntry;
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(hostPath));

        // Links on the way are the embedder's business and are resolved once, so that the final path of a file can be compared.
        string target = Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        if (!Directory.Exists(target))
        {
            return File.Exists(target) ? Errno.NotDirectory : Errno.NoEntry;
        }

        directory = new ManagedDirectory(target);
        return Errno.Success;
    }

    public override Errno Wait(HostCaller caller, string call, ReadOnlySpan<PollTarget> targets, ulong nanoseconds)
    {
        // Not disposed: a file may ring a last time after it was asked not to, and the event has no kernel object.
        var bell = new ManualResetEventSlim();
        Action ring = bell.Set;
        caller.EnterBlocking(call);
        try
        {
            using CancellationTokenRegistration stop = caller.Stopping.UnsafeRegister(static state => ((ManualResetEventSlim)state!).Set(), bell);
            foreach (PollTarget target in targets)
            {
                target.File.AddBell(ring, caller.Stopping);
            }

            ulong milliseconds = (nanoseconds / 1_000_000) + (nanoseconds % 1_000_000 == 0 ? 0ul : 1ul);
            bell.Wait(nanoseconds == ulong.MaxValue ? Timeout.Infinite : (int)Math.Min(milliseconds, int.MaxValue), CancellationToken.None);
            return caller.Stopping.IsCancellationRequested ? Errno.Interrupted : Errno.Success;
        }
        finally
        {
            foreach (PollTarget target in targets)
            {
                target.File.RemoveBell(ring);
            }

            caller.LeaveBlocking();
        }
    }

    public override void Dispose()
    {
    }

    private static FileType TypeOf(bool redirected) => redirected ? FileType.Unknown : FileType.CharacterDevice;
}
