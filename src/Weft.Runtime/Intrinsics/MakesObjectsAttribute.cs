namespace Weft.Intrinsics;

/// <summary>
/// The method makes boxes of types that are only known when it runs: of the elements of an array, of the numbers of an enumeration. Where
/// it is reached, the compiler has to take it that there are boxes of all such types.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MakesObjectsAttribute : Attribute;
