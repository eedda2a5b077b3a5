using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What cannot be done to an array as a collection, in the words that .NET has for it where it does not compile ahead.</summary>
[SubstituteFor("System.Array`1")]
internal static class VectorCollections
{
    private const string FixedSize = "Collection was of a fixed size.";

    /// <summary>Not possible.</summary>
    public static void Add<T>(object array, T value) => throw new NotSupportedException(FixedSize);

    /// <summary>Not possible.</summary>
    public static void Insert<T>(object array, int index, T value) => throw new NotSupportedException(FixedSize);

    /// <summary>Not possible.</summary>
    public static bool Remove<T>(object array, T value) => throw new NotSupportedException(FixedSize);

    /// <summary>Not possible.</summary>
    public static void RemoveAt<T>(object array, int index) => throw new NotSupportedException(FixedSize);

    /// <summary>Not possible.</summary>
    public static void Clear<T>(object array) => throw new NotSupportedException("Collection is read-only.");
}
