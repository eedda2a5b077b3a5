using Weft.Host.Wasi.Files.Unix;

namespace Weft.Host.Wasi.Files;

/// <summary>Opens files of the host for one group: the seam between WASI and the platform.</summary>
internal abstract class HostFiles : IDisposable
{
    /// <summary>The implementation for the system that this process runs on.</summary>
    public static HostFiles ForThisHost() => new UnixFiles();

    /// <summary>A standard stream of this process, or <see langword="null"/> if the process has none.</summary>
    /// <param name="number">0 to 2.</param>
    public abstract OpenFile? StandardStream(int number);

    public abstract void Dispose();
}
