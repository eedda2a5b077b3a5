namespace Weft.Bench.Peers;

/// <summary>The two engines that guests are measured on.</summary>
internal static class Engines
{
    private static readonly Lazy<WasmEngine> Interruptible = new(() => new(new EngineOptions { UseCache = false }));
    private static readonly Lazy<WasmEngine> Uninterruptible = new(() => new(new EngineOptions { UseCache = false, CanInterrupt = false }));

    public static WasmEngine Get(bool canInterrupt) => (canInterrupt ? Interruptible : Uninterruptible).Value;
}
