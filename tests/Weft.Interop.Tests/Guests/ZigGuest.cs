using Weft.Interop.Tests.Tools;

namespace Weft.Interop.Tests.Guests;

/// <summary>Builds Zig guests with the flags that threads on WASI need.</summary>
internal static class ZigGuest
{
    /// <summary>The modes of optimisation; the standard library's faults differ between them.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["Debug", "ReleaseSafe", "ReleaseFast", "ReleaseSmall"];

    private static readonly string[] Flags =
    [
        "-target", "wasm32-wasi", "-mcpu=generic+atomics+bulk_memory", "-fno-single-threaded", "--shared-memory",
        "--import-memory", "--export-memory", "--export=wasi_thread_start", "--max-memory=67108864",
    ];

    /// <summary>Builds a program.</summary>
    /// <param name="zig">The compiler.</param>
    /// <param name="source">Its source.</param>
    /// <param name="mode">One of <see cref="Modes"/>.</param>
    /// <returns>The path of the module.</returns>
    public static string Build(string zig, string source, string mode)
    {
        string name = $"{Path.GetFileNameWithoutExtension(source)}_{mode}.wasm";
        // A program may import what lies beside it.
        string[] sources = Directory.GetFiles(Path.GetDirectoryName(source)!, "*.zig");
        return GuestCache.GetOrBuild(name, sources, [zig, Path.GetFileName(source), mode, .. Flags], output =>
        {
            string folder = Path.GetDirectoryName(output)!;
            string cache = Path.Combine(folder, "cache");
            ToolProcess.Run(
                zig,
                ["build-exe", source, "-O", mode, $"-femit-bin={output}", "--cache-dir", cache, "--global-cache-dir", cache, .. Flags],
                folder);
        });
    }
}
