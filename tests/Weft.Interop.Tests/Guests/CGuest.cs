using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Guests;

/// <summary>Builds C guests on the thread runtime in <c>guests/c/runtime</c>, without any C library.</summary>
internal static class CGuest
{
    /// <summary>How every source is compiled.</summary>
    public static IReadOnlyList<string> CompileFlags { get; } =
    [
        "-target", "wasm32", "-O2", "-matomics", "-mbulk-memory", "-ftls-model=local-exec",
        "-nostdlib", "-ffreestanding", "-std=c17", "-Wall", "-Wextra", "-Werror",
    ];

    /// <summary>
    /// How every guest is linked. There is no <c>--export-memory</c>: lld knows it from version 16 on, and hosts that need the export
    /// besides the import can do without in modules whose memory is imported.
    /// </summary>
    public static IReadOnlyList<string> LinkFlags { get; } =
    [
        "--shared-memory", "--import-memory", "--max-memory=268435456", "--export=wasi_thread_start",
        "--entry=_start", "-z", "stack-size=65536",
    ];

    private static string Runtime { get; } = Path.Combine(Repository.Guests, "c", "runtime");

    /// <summary>Builds a program.</summary>
    /// <param name="clang">The compiler.</param>
    /// <param name="wasmLd">The linker.</param>
    /// <param name="source">The program's own source.</param>
    /// <param name="linkFlags">How to link, <see cref="LinkFlags"/> unless a test wants otherwise.</param>
    /// <returns>The path of the module.</returns>
    public static string Build(string clang, string wasmLd, string source, IReadOnlyList<string>? linkFlags = null)
    {
        linkFlags ??= LinkFlags;
        return GuestCache.GetOrBuild(
            Path.GetFileNameWithoutExtension(source) + ".wasm",
            [source, .. Directory.GetFiles(Path.GetDirectoryName(source)!, "*.h"), .. Directory.GetFiles(Runtime)],
            [clang, wasmLd, .. CompileFlags, .. linkFlags],
            output => BuildTo(output, clang, wasmLd, source, linkFlags));
    }

    private static void BuildTo(string output, string clang, string wasmLd, string source, IReadOnlyList<string> linkFlags)
    {
        string folder = Path.GetDirectoryName(output)!;
        string[] sources = [source, .. Directory.GetFiles(Runtime, "*.c"), .. Directory.GetFiles(Runtime, "*.s")];
        List<string> objects = [];
        foreach (string file in sources)
        {
            string built = Path.Combine(folder, $"{objects.Count}.o");
            ToolProcess.Run(clang, [.. CompileFlagsFor(file), "-I", Runtime, "-I", Path.GetDirectoryName(source)!, "-c", file, "-o", built]);
            objects.Add(built);
        }

        ToolProcess.Run(wasmLd, [.. objects, "-o", output, .. linkFlags]);
    }

    private static IEnumerable<string> CompileFlagsFor(string file) => file.EndsWith(".s", StringComparison.Ordinal)
        ? ["-target", "wasm32", "-matomics", "-mbulk-memory", "-Wno-unused-command-line-argument"]
        : CompileFlags;
}
