namespace Weft.Interop.Tests.Runs;

/// <summary>The engine of all tests: one epoch for many groups, as an embedder would have it. Nothing is cached on disk.</summary>
internal static class SharedEngine
{
    public static WasmEngine Instance { get; } = new(new EngineOptions { UseCache = false });
}
