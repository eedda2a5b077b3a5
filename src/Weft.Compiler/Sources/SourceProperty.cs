using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Sources;

/// <summary>One property that a program gives itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, without the space around it.</param>
/// <param name="Location">Where it was given.</param>
internal readonly record struct SourceProperty(string Name, string Value, SourceLocation Location);
