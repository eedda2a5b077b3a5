namespace Weft.Intrinsics;

/// <summary>
/// The method asks or calls objects of the program's own classes alone: structs and classes that are neither the class library's nor
/// enumerations. So what a class of the library has for an interface does not come into each program that looks for the interface.
/// </summary>
/// <param name="method">
/// The method of the interface that is called on the first parameter; of a method that returns <c>bool</c> and whose parameter is an
/// object, the full name of the interface that is asked for.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfProgramAttribute(string method) : Attribute
{
    /// <summary>The method, or the interface.</summary>
    public string Method { get; } = method;
}
