using Weft.Cli.Building;
using Weft.Compiler.Api;
using Weft.Compiler.Sources;

namespace Weft.Cli.Running;

/// <summary>A program that is built in order to run it, or was so before.</summary>
internal static class BuiltGuest
{
    /// <summary>Builds a program, unless the cache has it.</summary>
    /// <param name="path">What the user named.</param>
    /// <param name="options">How to build it.</param>
    /// <param name="cache">Where modules are kept; <see langword="null"/> to build in any case.</param>
    /// <param name="verbose">Whether to tell how long it takes.</param>
    /// <exception cref="BuildFailedException">It cannot be built, and why was told.</exception>
    internal static GuestSource Make(string path, SourceOptions options, BuildCache? cache, bool verbose)
    {
        BuildTiming timing = new(path, verbose);
        ProgramBuild build = new([path], options, timing);
        InputSelection selection = build.Select();
        if (selection.Kind != InputKind.Sources)
        {
            // Only their own tools know what they depend on, and find out quickly that nothing has changed.
            CompilerInput input = build.Load(selection);
            return Source(path, Find(cache, () => BuildCache.KeyOf(input, options), () => build.Compile(input)));
        }

        return Source(path, Find(cache, () => BuildCache.KeyOf(selection, options), () => build.Compile(build.Load(selection))));
    }

    private static byte[] Find(BuildCache? cache, Func<string> key, Func<CompilationResult> build)
    {
        if (cache is null || TryKey(key) is not { } known)
        {
            return build().Module;
        }

        if (cache.Find(known) is { } module)
        {
            return module;
        }

        module = build().Module;
        cache.Store(known, module);
        return module;
    }

    /// <summary>What cannot be read has no key; the build will say so.</summary>
    private static string? TryKey(Func<string> key)
    {
        try
        {
            return key();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static GuestSource Source(string path, byte[] module) =>
        new(path, module, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))));
}
