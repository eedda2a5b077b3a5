using System.Runtime.InteropServices;
using Weft.Intrinsics;

namespace Weft.Gc;

/// <summary>
/// What the collector reads of a method table. The compiler fills it (docs/design/objects.md, "Method tables"); pointers in it are words
/// of 4 bytes. Never written here.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 52)]
internal readonly unsafe struct MethodTable
{
    /// <summary>The number in a references map that says: an array whose elements are references.</summary>
    public const int ArrayOfReferences = -1;

    private const uint HasComponents = 1u << 31;
    private const uint HasFinalizer = 1u << 20;
    private const uint ComponentSizeMask = 0xFFFF;

    // An array of structs with n references each has -2 less n.
    private const int ArrayOfStructsBase = -2;

    [FieldOffset(0)]
    private readonly uint _flags;

    [FieldOffset(4)]
    private readonly uint _baseSize;

    [FieldOffset(24)]
    private readonly uint _references;

    [FieldOffset(32)]
    private readonly uint _finalizer;

    /// <summary>The bytes of a block without components, header included.</summary>
    public uint BaseSize => _baseSize;

    /// <summary>The bytes of a component: an array's element, a string's character; 0 for objects of one size.</summary>
    public uint ComponentSize => (_flags & HasComponents) != 0 ? _flags & ComponentSizeMask : 0;

    /// <summary>Whether an object has references that the collector follows.</summary>
    public bool HasReferences => _references != 0;

    /// <summary>Where an object has references: a number, and for a number that is not -1 the offsets.</summary>
    public int* References => (int*)LinearMemory.ToAddress(_references);

    /// <summary>Whether objects are told to <see cref="FinalizerQueue"/>.</summary>
    public bool IsFinalizable => (_flags & HasFinalizer) != 0;

    /// <summary>The table index of the finalizer, or 0.</summary>
    public uint Finalizer => _finalizer;

    /// <summary>How many references each element has, of an array whose elements are structs with references.</summary>
    /// <param name="number">The number of the map, below -2.</param>
    public static int ReferencesPerElement(int number) => ArrayOfStructsBase - number;
}
