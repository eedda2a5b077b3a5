using Weft.Host;

namespace Weft.Cli.Tests.Output;

/// <summary>Makes the host's records.</summary>
internal static class Stacks
{
    internal static GuestFrame[] Frames(params string?[] names) =>
        Array.ConvertAll(names, static name => new GuestFrame(7, name));

    internal static StoppedThread Thread(int id, GuestThreadState state, ulong? address = null, string? call = null, params string?[] names) => new(
        new GuestThreadInfo(id, id == 0 ? "main" : $"wasi-thread-{id}", state, TimeSpan.FromMilliseconds(1500), address, call),
        Frames(names));
}
