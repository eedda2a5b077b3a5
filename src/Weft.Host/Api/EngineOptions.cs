namespace Weft.Host;

/// <summary>Settings of a <see cref="WasmEngine"/>. They hold for every module it loads.</summary>
public sealed class EngineOptions
{
    /// <summary>
    /// Whether running code can be interrupted. The check costs up to half the speed of tight loops; without it a group that is
    /// stopped leaves threads that are in a loop running until their next host call, or the end of the process.
    /// Default: <see langword="true"/>.
    /// </summary>
    public bool CanInterrupt { get; init; } = true;

    /// <summary>Whether compiled code is kept on disk and found again by the content of the module. Default: <see langword="true"/>.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Where compiled code is kept; <see langword="null"/> for the user's own cache folder.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Bytes of native stack that wasm code may use on each thread, 64 KiB to 256 MiB. Default: 1 MiB.</summary>
    public int MaxWasmStack { get; init; } = 1 << 20;
}
