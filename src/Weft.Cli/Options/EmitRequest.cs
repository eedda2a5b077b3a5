using Weft.Compiler.Api;

namespace Weft.Cli.Options;

/// <summary>Something to write beside the module: <c>wat</c>, or <c>wat=PATH</c>, where <c>-</c> is standard output.</summary>
/// <param name="Kind">What to write.</param>
/// <param name="Path">Where; <see langword="null"/> for the module's path with the kind's extension.</param>
internal sealed record EmitRequest(EmitKinds Kind, string? Path)
{
    internal const string Accepts = "ir, wat or map, and where it goes if not beside the module, as in wat=PATH or wat=-";

    internal static readonly string[] Words = ["ir", "wat", "map"];

    /// <summary>Whether it goes to standard output.</summary>
    internal bool IsForStandardOutput => Path == "-";

    /// <summary>Reads a request.</summary>
    /// <returns>The request, or <see langword="null"/> where it is none.</returns>
    internal static EmitRequest? Parse(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string? path = equals < 0 ? null : text[(equals + 1)..];
        EmitKinds kind = (equals < 0 ? text : text[..equals]) switch
        {
            "ir" => EmitKinds.IR,
            "wat" => EmitKinds.Wat,
            "map" => EmitKinds.Map,
            _ => EmitKinds.None,
        };
        return kind == EmitKinds.None || path is "" ? null : new EmitRequest(kind, path);
    }

    /// <summary>Gives the text that was asked for.</summary>
    internal string? TextOf(CompilationResult result) => Kind switch
    {
        EmitKinds.IR => result.IR,
        EmitKinds.Wat => result.Wat,
        _ => result.Map,
    };

    /// <summary>Gives the file that it goes to.</summary>
    /// <param name="modulePath">The module's file.</param>
    internal string PathBeside(string modulePath) => Path ?? System.IO.Path.ChangeExtension(modulePath, Kind switch
    {
        EmitKinds.IR => ".ir",
        EmitKinds.Wat => ".wat",
        _ => ".map",
    });
}
