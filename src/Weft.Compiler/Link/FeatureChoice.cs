namespace Weft.Compiler.Link;

/// <summary>One feature of WebAssembly that is to be used or not.</summary>
/// <param name="Name">Its name in the tool conventions' <c>target_features</c> section, such as <c>bulk-memory</c>; any text.</param>
/// <param name="IsOn">Whether it is to be used: <c>+name</c> or <c>-name</c>.</param>
internal readonly record struct FeatureChoice(string Name, bool IsOn);
