namespace Weft.Compiler.TypeSystem;

/// <summary>
/// An array: a vector (<c>T[]</c>, one dimension from zero) or a general array of a rank. Bounds in a signature are not part of the type.
/// </summary>
internal sealed class ArrayType : ParameterizedType
{
    /// <summary>What the class library supports (<c>Array.MaxRank</c>).</summary>
    internal const int MaximumRank = 32;

    private ArrayMethod[]? _methods;

    internal ArrayType(TypeDesc elementType, int rank)
        : base(elementType)
    {
        Rank = rank == 0 ? 1 : rank;
        Kind = rank == 0 ? TypeKind.SzArray : TypeKind.Array;
    }

    public override TypeKind Kind { get; }

    /// <summary>The number of dimensions, at least 1.</summary>
    public int Rank { get; }

    public override string Suffix => Kind == TypeKind.SzArray ? "[]" : "[" + (Rank == 1 ? "*" : new string(',', Rank - 1)) + "]";

    public override TypeDesc BaseType => Context.GetWellKnownType(WellKnownType.Array);

    /// <remarks>
    /// The class library implements the generic interfaces of vectors in <c>Array&lt;T&gt;</c>; pointers cannot be type arguments, and have none.
    /// </remarks>
    public override TypeDesc DispatchType
    {
        get
        {
            bool generic = Kind == TypeKind.SzArray && ElementType.Kind is not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.ByRef);
            return generic
                ? Context.GetInstantiatedType(Context.GetWellKnownType(WellKnownType.ArrayOfT), new Instantiation(ElementType))
                : Context.GetWellKnownType(WellKnownType.Array);
        }
    }

    public override ReadOnlySpan<TypeDesc> Interfaces => DispatchType.Interfaces;

    /// <summary>
    /// The methods that the runtime gives every array (ECMA-335 II.14.2): <c>Get</c>, <c>Set</c>, <c>Address</c>, and the constructors.
    /// </summary>
    // Methods are compared by identity: of threads that make them at once, one succeeds.
    public override ReadOnlySpan<MethodDesc> GetMethods() =>
        Volatile.Read(ref _methods) ?? Interlocked.CompareExchange(ref _methods, ArrayMethod.CreateAll(this), null) ?? _methods;

    public override TypeDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments)
    {
        if (!ContainsSignatureVariables)
        {
            return this;
        }

        TypeDesc element = ElementType.Instantiate(typeArguments, methodArguments);
        return Kind == TypeKind.SzArray ? Context.GetArrayType(element) : Context.GetArrayType(element, Rank);
    }
}
