using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <summary>The WASI preview 1 state of one group: arguments, environment, descriptors. Shared by all its threads.</summary>
internal sealed partial class WasiProcess : IDisposable
{
    private readonly HostFiles _files;
    private int _disposed;

    private WasiProcess(WasiStrings arguments, WasiStrings environment, HostFiles files)
    {
        (Arguments, Environment, _files) = (arguments, environment, files);
    }

    /// <summary><c>argv</c>, the program's name first.</summary>
    public WasiStrings Arguments { get; }

    /// <summary>The environment as <c>NAME=value</c>.</summary>
    public WasiStrings Environment { get; }

    /// <summary>The descriptors.</summary>
    public DescriptorTable Descriptors { get; } = new();

    /// <summary>The host's files.</summary>
    public HostFiles Files => _files;

    /// <summary>Closes every descriptor. Files in use by a call are closed when the call ends.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        Descriptors.Dispose();
        _files.Dispose();
    }
}
