using Weft.Cli.Output;
using Weft.Host;

namespace Weft.Cli.Running;

/// <summary>Where a guest comes from: a module's file, or a program that was just built.</summary>
/// <param name="Place">What it is called in errors: the path that the user gave.</param>
/// <param name="Content">The module; <see langword="null"/> where <paramref name="Place"/> is its file.</param>
/// <param name="Name">What the guest is told that its program is called.</param>
internal sealed record GuestSource(string Place, byte[]? Content, string Name)
{
    /// <summary>Modules below this size are compiled well within a second, and need no timer.</summary>
    private const long SmallModule = 256 * 1024;

    /// <summary>A module's file.</summary>
    internal static GuestSource File(string path) => new(path, Content: null, Path.GetFileName(path));

    /// <summary>Loads the module, and says so on a terminal where that takes long.</summary>
    /// <exception cref="WeftException">It cannot be loaded.</exception>
    internal WasmModule Load(WasmEngine engine)
    {
        using ProgressLine? progress = Size >= SmallModule ? ProgressLine.Start($"compiling {Name}") : null;
        return Content is null ? engine.LoadModule(Place) : engine.Load(Content, Place, Name);
    }

    /// <summary>A path that names no file, or is none, is left to the loading, which says so.</summary>
    private long Size => Content?.Length ?? (System.IO.File.Exists(Place) ? new FileInfo(Place).Length : 0);
}
