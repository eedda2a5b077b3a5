namespace System.Runtime.CompilerServices;

/// <summary>The static constructor of the class runs before the program. The class library has the same for itself alone.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EagerStaticClassConstructionAttribute : Attribute;
