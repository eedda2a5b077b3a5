namespace Weft.Host;

/// <summary>A directory of the host that a guest may use, and all that is below it.</summary>
/// <param name="HostPath">The directory on the host.</param>
/// <param name="GuestPath">What the guest calls it, such as <c>/data</c> or <c>.</c>.</param>
public sealed record Preopen(string HostPath, string GuestPath);
