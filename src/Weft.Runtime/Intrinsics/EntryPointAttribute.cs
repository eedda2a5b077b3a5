namespace Weft.Intrinsics;

/// <summary>A call of the method is a call of the program's <c>Main</c>; where that returns nothing the result is 0.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EntryPointAttribute : Attribute;
