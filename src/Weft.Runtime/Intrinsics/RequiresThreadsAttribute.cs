namespace Weft.Intrinsics;

/// <summary>A call of the method in a single-threaded build is an error at the line of the user's code that led to it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresThreadsAttribute : Attribute;
