using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <summary>A descriptor in use by one call: its file stays open until the lease ends, whatever other threads close.</summary>
internal readonly ref struct DescriptorLease(Descriptor? descriptor)
{
    /// <summary>The file.</summary>
    public OpenFile File => descriptor!.File;

    /// <summary>What the descriptor may be used for.</summary>
    public Rights Rights => descriptor!.Rights;

    /// <summary>What descriptors opened through it may be used for.</summary>
    public Rights Inheriting => descriptor!.Inheriting;

    /// <summary>What the guest calls a preopened directory.</summary>
    public byte[]? PreopenName => descriptor!.PreopenName;

    public void Dispose() => descriptor?.File.ReleaseReference();
}
