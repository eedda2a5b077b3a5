namespace Weft.Intrinsics;

/// <summary>The static accessor is a constant of the build, which the compiler folds.</summary>
/// <param name="name">The feature's name, such as <c>threads</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FeatureAttribute(string name) : Attribute
{
    /// <summary>The feature's name.</summary>
    public string Name { get; } = name;
}
