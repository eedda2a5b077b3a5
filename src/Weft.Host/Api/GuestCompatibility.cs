namespace Weft.Host;

/// <summary>Workarounds for known faults of guest toolchains. They cost speed and cure only what the guide says.</summary>
public enum GuestCompatibility
{
    /// <summary>The guest keeps the wasi-threads contract.</summary>
    None,

    /// <summary>The thread runtime of Zig's standard library as released with 0.11 to 0.13.</summary>
    Zig,
}
