using System.Collections.Immutable;
using Weft.Compiler.Link;

namespace Weft.Compiler.Api;

/// <summary>A program as IL: what is left of sources, a project or an assembly once they have been read.</summary>
internal sealed record CompilerInput
{
    /// <summary>What the program is called, without an extension; outputs are named after it.</summary>
    public required string Name { get; init; }

    /// <summary>The assembly that the module is made of.</summary>
    public required AssemblyImage Entry { get; init; }

    /// <summary>
    /// Paths of assemblies that the program brings along, by name in ordinal order. The class library is not among them: where a name
    /// is in both, the class library's is the one to use.
    /// </summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>What the program's own properties ask of the linker.</summary>
    public LinkerOptions Properties { get; init; } = new();
}
