using Weft.Compiler.Link;

namespace Weft.Compiler.Sources;

/// <summary>How an input is turned into IL.</summary>
internal sealed record SourceOptions
{
    /// <summary>The folder with the class library, the guest runtime and the reference assemblies.</summary>
    public required string FrameworkFolder { get; init; }

    /// <summary>The configuration, such as <c>Release</c>: what <c>Debug</c> means is the same as for <c>dotnet build</c>.</summary>
    public string Configuration { get; init; } = "Release";

    /// <summary>What the command line asks of the linker; an input's own properties yield to it.</summary>
    public LinkerOptions Linker { get; init; } = new();

    /// <summary>Whether code is made for a debugger.</summary>
    public bool IsDebug => Configuration.Equals("Debug", StringComparison.OrdinalIgnoreCase);
}
