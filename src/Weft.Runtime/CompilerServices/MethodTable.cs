using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Weft.Intrinsics;

namespace Weft.CompilerServices;

/// <summary>
/// What the compiler writes about a type (docs/design/objects.md, "Method tables"); pointers in it are words of 4 bytes. It is never
/// written at run time.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 56)]
internal readonly unsafe partial struct MethodTable
{
    private const uint HasComponentSizeFlag = 0x80000000;
    private const int ElementTypeShift = 26;
    private const int ElementTypeMask = 31;
    private const int NullableElementType = 18;
    private const int InterfaceElementType = 21;
    private const int ValuePaddingShift = 5;
    private const int NullableOffsetShift = 8;
    private const int ThreeBits = 7;
    private const uint BoxHeaderSize = 8;

    [FieldOffset(0)]
    private readonly uint _flags;

    [FieldOffset(4)]
    private readonly uint _baseSize;

    [FieldOffset(8)]
    private readonly uint _related;

    [FieldOffset(20)]
    private readonly uint _classNumber;

    [FieldOffset(24)]
    private readonly uint _references;

    [FieldOffset(28)]
    private readonly uint _typeObject;

    [FieldOffset(32)]
    private readonly uint _finalizer;

    [FieldOffset(36)]
    private readonly uint _name;

    [FieldOffset(40)]
    private readonly uint _firstCast;

    [FieldOffset(44)]
    private readonly uint _castCount;

    [FieldOffset(48)]
    private readonly uint _castBits;

    [FieldOffset(52)]
    private readonly uint _enumMembers;

    /// <summary>The names and values of an enumeration.</summary>
    public byte* EnumMembers => LinearMemory.ToAddress(_enumMembers);

    /// <summary>The kind of the values, as <c>EETypeElementType</c> numbers them.</summary>
    public int ElementType => (int)(_flags >> ElementTypeShift) & ElementTypeMask;

    /// <summary>Bytes of an object without its components, the header counted.</summary>
    public uint BaseSize => _baseSize;

    /// <summary>Bytes of an element of an array or a character of a string.</summary>
    public uint ComponentSize => (_flags & HasComponentSizeFlag) != 0 ? _flags & ushort.MaxValue : 0;

    /// <summary>The base class; of an array the type of the elements.</summary>
    public MethodTable* Related => (MethodTable*)LinearMemory.ToAddress(_related);

    /// <summary>The base class, or null.</summary>
    public MethodTable* Base => ComponentSize != 0 ? null : Related;

    /// <summary>Whether it is a struct, an enumeration or a number.</summary>
    public bool IsValueType => ElementType <= NullableElementType;

    /// <summary>Whether it is an interface.</summary>
    public bool IsInterface => ElementType == InterfaceElementType;

    /// <summary>Whether it is a <c>Nullable</c>.</summary>
    public bool IsNullable => ElementType == NullableElementType;

    /// <summary>Bytes of a value.</summary>
    public uint ValueSize => _baseSize - BoxHeaderSize - ((_flags >> ValuePaddingShift) & ThreeBits);

    /// <summary>Where the value of a <c>Nullable</c> lies.</summary>
    public uint NullableValueOffset => 1u << ((int)(_flags >> NullableOffsetShift) & ThreeBits);

    /// <summary>The type argument of a <c>Nullable</c>; nothing is cast to one, so it has no bits.</summary>
    public MethodTable* NullableArgument => (MethodTable*)LinearMemory.ToAddress(_castBits);

    /// <summary>The <c>Type</c> object.</summary>
    public object TypeObject
    {
        get
        {
            void* reference = LinearMemory.ToAddress(_typeObject);
            return Unsafe.AsRef<object>(&reference);
        }
    }

    /// <summary>The name as <c>Type.ToString</c> writes it, UTF-8.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            int* length = (int*)LinearMemory.ToAddress(_name);
            return new(length + 1, *length);
        }
    }

    /// <summary>Whether objects of a class can be cast to the type.</summary>
    public bool CanBeCastFrom(MethodTable* type)
    {
        uint place = type->_classNumber - _firstCast;
        return place < _castCount
            && (_castBits == 0 || (LinearMemory.ToAddress(_castBits)[place >> 3] >> (int)(place & 7) & 1) != 0);
    }
}
