namespace Weft.Intrinsics;

/// <summary>
/// The methods of the type stand for methods of a type of the class library: each for the one of the same name and parameters. What is
/// no static method there takes <c>this</c> as its first parameter here.
/// </summary>
/// <param name="type">The type's full name; nested types follow a slash.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SubstituteForAttribute(string type) : Attribute
{
    /// <summary>The type's full name.</summary>
    public string Type { get; } = type;

    /// <summary>Whether they do so only in programs without a heap, which could not run the library's own.</summary>
    public bool OnlyWithoutHeap { get; init; }

    /// <summary>Whether they do so only in builds without threads, which have nothing that the library's own could start.</summary>
    public bool OnlyWithoutThreads { get; init; }
}
