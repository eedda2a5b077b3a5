using Weft.Host.Calls;
using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files.Managed;
using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Wasi.Files;

/// <summary>Opens files of the host for one group: the seam between WASI and the platform.</summary>
internal abstract class HostFiles : IDisposable
{
    /// <summary>The implementation for the system that this process runs on.</summary>
    public static HostFiles ForThisHost() =>
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? new UnixFiles(BeneathResolver.ForThisHost) : new ManagedFiles();

    /// <summary>A standard stream of this process, or <see langword="null"/> if the process has none.</summary>
    /// <param name="number">0 to 2.</param>
    public abstract OpenFile? StandardStream(int number);

    /// <summary>Opens a directory that the embedder names. It may lie anywhere.</summary>
    public abstract Errno OpenPreopen(string hostPath, out OpenDirectory? directory);

    /// <summary>Waits until one of the files may be ready, or time has passed.</summary>
    /// <param name="caller">The thread that waits.</param>
    /// <param name="call">The host call that it is in.</param>
    /// <param name="targets">What to wait for; none to sleep.</param>
    /// <param name="nanoseconds">How long at most; <see cref="ulong.MaxValue"/> for ever.</param>
    /// <returns><see cref="Errno.Interrupted"/> if the group stops first.</returns>
    public abstract Errno Wait(HostCaller caller, string call, ReadOnlySpan<PollTarget> targets, ulong nanoseconds);

    public abstract void Dispose();
}
