using Weft.Compiler.TypeSystem.Layout;
using Weft.Compiler.TypeSystem.Resolution;

namespace Weft.Compiler.TypeSystem;

internal abstract partial class TypeDesc
{
    private FieldLayout? _layout;
    private VirtualMethodTable? _virtualMethods;

    /// <summary>
    /// How the fields of an instance are placed. Only for value types and classes; concurrent callers may compute it twice, with equal results.
    /// </summary>
    /// <exception cref="InvalidLayoutException">The fields cannot be placed.</exception>
    public FieldLayout Layout => _layout ??= FieldLayoutAlgorithm.Compute(this);

    /// <summary>The slots for virtual methods of a class, a value type, or an array.</summary>
    internal VirtualMethodTable VirtualMethodTable => _virtualMethods ??= VirtualMethodTable.Compute(this);

    /// <summary>The layout, when it is already known.</summary>
    internal FieldLayout? KnownLayout => _layout;

    /// <summary>Whether a value of the type is, or has in it, an object reference. Managed pointers do not count.</summary>
    public bool ContainsReferences => IsReferenceType || (Kind == TypeKind.ValueType && Layout.ContainsReferences);

    /// <summary>Whether a reference (or value) of this type is assignable to the other without change of representation.</summary>
    /// <remarks>ECMA-335 I.8.7.1, with variance of interfaces and delegates and covariance of arrays.</remarks>
    public bool CanCastTo(TypeDesc target) => Casting.CanCast(this, target);

    /// <summary>
    /// The class whose methods and interfaces instances have: <c>Array&lt;T&gt;</c> for vectors, <c>Array</c> for other arrays, else the type.
    /// </summary>
    public virtual TypeDesc DispatchType => this;
}
