namespace Weft.Compiler.Sources;

/// <summary>What an input is, by its name.</summary>
internal enum InputKind
{
    /// <summary>C# files that are one program.</summary>
    Sources,

    /// <summary>A project.</summary>
    Project,

    /// <summary>An assembly.</summary>
    Assembly,
}
