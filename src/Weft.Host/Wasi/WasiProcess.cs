namespace Weft.Host.Wasi;

/// <summary>The WASI preview 1 state of one group: arguments, environment, descriptors. Shared by all its threads.</summary>
internal sealed class WasiProcess : IDisposable
{
    public static WasiProcess Create(GroupOptions o, string n) => new();
    public void Dispose()
    {
    }
}
