using Weft.Intrinsics;

namespace Weft.CompilerServices;

// What the collector asks.
internal readonly unsafe partial struct MethodTable
{
    /// <summary>The number in a references map that says: an array whose elements are references.</summary>
    public const int ArrayOfReferences = -1;

    private const uint HasFinalizer = 1u << 20;

    // An array of structs with n references each has -2 less n.
    private const int ArrayOfStructsBase = -2;

    /// <summary>Whether an object has references that the collector follows.</summary>
    public bool HasReferences => _references != 0;

    /// <summary>Where an object has references: a number, and for a number that is not -1 the offsets.</summary>
    public int* References => (int*)LinearMemory.ToAddress(_references);

    /// <summary>Whether objects are told to <see cref="Gc.FinalizerQueue"/>.</summary>
    public bool IsFinalizable => (_flags & HasFinalizer) != 0;

    /// <summary>How many references each element has, of an array whose elements are structs with references.</summary>
    /// <param name="number">The number of the map, below -2.</param>
    public static int ReferencesPerElement(int number) => ArrayOfStructsBase - number;

    /// <summary>Runs the finalizer of an object; the class has one.</summary>
    public void Finalize(object value) => ((delegate*<object, void>)(nuint)_finalizer)(value);
}
