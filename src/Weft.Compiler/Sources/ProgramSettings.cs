using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Compiler.Link;

namespace Weft.Compiler.Sources;

/// <summary>What a program of sources is compiled with: the defaults of <c>dotnet run app.cs</c>, changed by its properties.</summary>
internal sealed record ProgramSettings
{
    /// <summary>The name of the assembly and of the module.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>Whether the C# compiler optimises.</summary>
    public required bool Optimize { get; init; }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp14;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether the usual namespaces need no <c>using</c>.</summary>
    public bool HasImplicitUsings { get; init; } = true;

    /// <summary>On by default, since memory without a garbage collector is what pointers are for.</summary>
    public bool AllowUnsafe { get; init; } = true;

    public bool CheckOverflow { get; init; }

    public bool WarningsAreErrors { get; init; }

    /// <summary>Whether there is no <c>Main</c>: hosts call the exports one by one.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>The full name of the class with the entry point, where there are several.</summary>
    public string? StartupObject { get; init; }

    /// <summary>Symbols beside those that always hold.</summary>
    public ImmutableArray<string> Constants { get; init; } = [];

    /// <summary>Codes of warnings that are not reported.</summary>
    public ImmutableArray<string> HiddenWarnings { get; init; } = [];

    public LinkerOptions Linker { get; init; } = new();
}
