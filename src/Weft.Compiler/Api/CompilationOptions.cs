using Weft.Compiler.Link;

namespace Weft.Compiler.Api;

/// <summary>How a program is compiled.</summary>
internal sealed record CompilationOptions
{
    /// <summary>The folder with the class library and the guest runtime.</summary>
    public required string FrameworkFolder { get; init; }

    /// <summary>What is asked of the linker: the command line's options, and the input's properties where the command line has none.</summary>
    public LinkerOptions Linker { get; init; } = new();

    /// <summary>Whether code is made fast; otherwise, easy to debug.</summary>
    public bool Optimize { get; init; } = true;

    /// <summary>What else to write beside the module.</summary>
    public EmitKinds Emit { get; init; }

    /// <summary>A method, such as <c>Program.Main</c>, of which to tell why it is in the module; <see langword="null"/> to tell of none.</summary>
    public string? Why { get; init; }
}
