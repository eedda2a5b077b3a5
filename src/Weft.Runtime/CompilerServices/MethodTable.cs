using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Weft.CompilerServices;

/// <summary>What the compiler writes about a type (docs/design/objects.md). It is never written at run time.</summary>
[StructLayout(LayoutKind.Explicit, Size = 56)]
internal unsafe struct MethodTable
{
    private const uint HasComponentSizeFlag = 0x80000000;
    private const int ElementTypeShift = 26;
    private const int ElementTypeMask = 31;
    private const int NullableElementType = 18;
    private const int ValuePaddingShift = 5;
    private const int NullableOffsetShift = 8;
    private const int ThreeBits = 7;
    private const uint BoxHeaderSize = 8;

    [FieldOffset(0)]
    private readonly uint _flags;

    [FieldOffset(4)]
    private readonly uint _baseSize;

    [FieldOffset(8)]
    private readonly MethodTable* _related;

    [FieldOffset(20)]
    private readonly uint _classNumber;

    [FieldOffset(28)]
    private readonly void* _typeObject;

    [FieldOffset(32)]
    private readonly delegate*<object, void> _finalizer;

    [FieldOffset(36)]
    private readonly int* _name;

    [FieldOffset(40)]
    private readonly uint _firstCast;

    [FieldOffset(44)]
    private readonly uint _castCount;

    [FieldOffset(48)]
    private readonly byte* _castBits;

    [FieldOffset(52)]
    private readonly byte* _enumMembers;

    /// <summary>The names and values of an enumeration.</summary>
    public readonly byte* EnumMembers => _enumMembers;

    /// <summary>The kind of the values, as <c>EETypeElementType</c> numbers them.</summary>
    public readonly int ElementType => (int)(_flags >> ElementTypeShift) & ElementTypeMask;

    /// <summary>Bytes of an object without its components, the header counted.</summary>
    public readonly uint BaseSize => _baseSize;

    /// <summary>Bytes of an element of an array or a character of a string.</summary>
    public readonly uint ComponentSize => (_flags & HasComponentSizeFlag) != 0 ? _flags & ushort.MaxValue : 0;

    /// <summary>The base class; of an array the type of the elements.</summary>
    public readonly MethodTable* Related => _related;

    /// <summary>The base class, or null.</summary>
    public readonly MethodTable* Base => ComponentSize != 0 ? null : _related;

    /// <summary>Whether it is a struct, an enumeration or a number.</summary>
    public readonly bool IsValueType => ElementType <= NullableElementType;

    /// <summary>Whether it is a <c>Nullable</c>.</summary>
    public readonly bool IsNullable => ElementType == NullableElementType;

    /// <summary>Bytes of a value.</summary>
    public readonly uint ValueSize => _baseSize - BoxHeaderSize - ((_flags >> ValuePaddingShift) & ThreeBits);

    /// <summary>Where the value of a <c>Nullable</c> lies.</summary>
    public readonly uint NullableValueOffset => 1u << ((int)(_flags >> NullableOffsetShift) & ThreeBits);

    /// <summary>The type argument of a <c>Nullable</c>; nothing is cast to one, so it has no bits.</summary>
    public readonly MethodTable* NullableArgument => (MethodTable*)_castBits;

    /// <summary>The <c>Type</c> object.</summary>
    public readonly object TypeObject
    {
        get
        {
            void* reference = _typeObject;
            return Unsafe.AsRef<object>(&reference);
        }
    }

    /// <summary>Runs the finalizer of an object; the class has one.</summary>
    public readonly void Finalize(object value) => _finalizer(value);

    /// <summary>The name as <c>Type.ToString</c> writes it, UTF-8.</summary>
    public readonly ReadOnlySpan<byte> Name => new(_name + 1, *_name);

    /// <summary>Whether objects of a class can be cast to the type.</summary>
    public readonly bool CanBeCastFrom(MethodTable* type)
    {
        uint place = type->_classNumber - _firstCast;
        return place < _castCount && (_castBits == null || (_castBits[place >> 3] >> (int)(place & 7) & 1) != 0);
    }
}
