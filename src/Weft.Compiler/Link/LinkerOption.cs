using Weft.Compiler.Diagnostics;

namespace Weft.Compiler.Link;

/// <summary>One value that the user gave, and where.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Name">What the user called it: an option such as <c>--max-memory</c>, or a property such as <c>WasmMaxMemory</c>.</param>
/// <param name="Location">Where it was given, for errors: the option itself, or the file and the line of the property.</param>
internal readonly record struct LinkerOption<T>(T Value, string Name, SourceLocation Location);
