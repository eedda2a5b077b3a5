using Weft.Host.Wasi.Abi;
using Weft.Host.Wasi.Files;

namespace Weft.Host.Wasi;

/// <summary>An entry of the descriptor table. It never changes: new rights mean a new entry for the same file.</summary>
internal sealed class Descriptor(OpenFile file, Rights rights, Rights inheriting, byte[]? preopenName = null)
{
    /// <summary>What is open.</summary>
    public OpenFile File => file;

    /// <summary>What the descriptor may be used for.</summary>
    public Rights Rights => rights;

    /// <summary>What descriptors opened through this one may be used for.</summary>
    public Rights Inheriting => inheriting;

    /// <summary>What the guest calls a preopened directory, in UTF-8; <see langword="null"/> for any other descriptor.</summary>
    public byte[]? PreopenName => preopenName;
}
