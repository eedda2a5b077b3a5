using System.Collections.Concurrent;

namespace Weft.Compiler.TypeSystem;

/// <remarks>
/// A lookup that meets nothing makes an object and offers it; when two threads do so at once, both get the one that was stored. Constructors
/// of the interned types have no other effect.
/// </remarks>
internal sealed partial class TypeSystemContext
{
    private const int VariableCacheLength = 32;

    private readonly ConcurrentDictionary<(TypeDesc Element, int Rank), ArrayType> _arrays = new();
    private readonly ConcurrentDictionary<TypeDesc, PointerType> _pointers = new();
    private readonly ConcurrentDictionary<TypeDesc, ByRefType> _byRefs = new();
    private readonly ConcurrentDictionary<MethodSignature, FunctionPointerType> _functionPointers = new();
    private readonly ConcurrentDictionary<(TypeDesc Definition, Instantiation Instantiation), InstantiatedType> _instantiatedTypes = new();
    private readonly ConcurrentDictionary<(MethodDesc Definition, Instantiation Instantiation), InstantiatedMethod> _instantiatedMethods = new();
    private readonly ConcurrentDictionary<(MethodDesc Typical, TypeDesc Owner), MethodForInstantiatedType> _methodsOfInstantiatedTypes = new();
    private readonly ConcurrentDictionary<(FieldDesc Typical, TypeDesc Owner), FieldForInstantiatedType> _fieldsOfInstantiatedTypes = new();
    private readonly ConcurrentDictionary<int, SignatureVariable> _manyVariables = new();
    private readonly SignatureVariable?[] _variables = new SignatureVariable?[VariableCacheLength * 2];

    /// <summary>A vector: one dimension from zero.</summary>
    public ArrayType GetArrayType(TypeDesc element) => GetArray(element, 0);

    /// <summary>A general array.</summary>
    /// <param name="element">What it holds.</param>
    /// <param name="rank">1 to <see cref="ArrayType.MaximumRank"/>; a general array of rank 1 is not a vector.</param>
    public ArrayType GetArrayType(TypeDesc element, int rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, ArrayType.MaximumRank);
        return GetArray(element, rank);
    }

    public PointerType GetPointerType(TypeDesc element) =>
        _pointers.TryGetValue(element, out PointerType? known) ? known : _pointers.GetOrAdd(element, new PointerType(element));

    public ByRefType GetByRefType(TypeDesc element) =>
        _byRefs.TryGetValue(element, out ByRefType? known) ? known : _byRefs.GetOrAdd(element, new ByRefType(element));

    public FunctionPointerType GetFunctionPointerType(MethodSignature signature) =>
        _functionPointers.TryGetValue(signature, out FunctionPointerType? known)
            ? known
            : _functionPointers.GetOrAdd(signature, new FunctionPointerType(this, signature));

    /// <summary>A generic type with arguments, as many as the definition has parameters.</summary>
    /// <exception cref="InstantiationTooLargeException">The type would have more than <see cref="TypeDesc.MaximumComplexity"/> parts.</exception>
    public InstantiatedType GetInstantiatedType(TypeDesc definition, Instantiation instantiation)
    {
        if (!definition.IsGenericDefinition || definition.Instantiation.Length != instantiation.Length)
        {
            throw new ArgumentException($"'{definition.Name}' does not take {instantiation.Length} type arguments.", nameof(instantiation));
        }

        return _instantiatedTypes.TryGetValue((definition, instantiation), out InstantiatedType? known)
            ? known
            : _instantiatedTypes.GetOrAdd((definition, instantiation), new InstantiatedType(definition, instantiation));
    }

    /// <summary>A generic method with arguments, as many as the definition has parameters.</summary>
    /// <param name="definition">A method definition, on an open or instantiated type.</param>
    /// <param name="instantiation">The arguments.</param>
    public MethodDesc GetInstantiatedMethod(MethodDesc definition, Instantiation instantiation)
    {
        if (definition.Instantiation.Length != instantiation.Length || definition.GetMethodDefinition() != definition)
        {
            throw new ArgumentException($"'{definition.Name}' does not take {instantiation.Length} type arguments.", nameof(instantiation));
        }

        if (instantiation.IsEmpty)
        {
            return definition;
        }

        return _instantiatedMethods.TryGetValue((definition, instantiation), out InstantiatedMethod? known)
            ? known
            : _instantiatedMethods.GetOrAdd((definition, instantiation), new InstantiatedMethod(definition, instantiation));
    }

    /// <summary>A method of a definition, seen on one of the definition's instances (or on the definition itself).</summary>
    public MethodDesc GetMethodForInstantiatedType(MethodDesc typical, TypeDesc owner)
    {
        if (owner is not InstantiatedType instantiated)
        {
            return typical;
        }

        return _methodsOfInstantiatedTypes.TryGetValue((typical, owner), out MethodForInstantiatedType? known)
            ? known
            : _methodsOfInstantiatedTypes.GetOrAdd((typical, owner), new MethodForInstantiatedType(typical, instantiated));
    }

    /// <summary>A field of a definition, seen on one of the definition's instances (or on the definition itself).</summary>
    public FieldDesc GetFieldForInstantiatedType(FieldDesc typical, TypeDesc owner)
    {
        if (owner is not InstantiatedType instantiated)
        {
            return typical;
        }

        return _fieldsOfInstantiatedTypes.TryGetValue((typical, owner), out FieldForInstantiatedType? known)
            ? known
            : _fieldsOfInstantiatedTypes.GetOrAdd((typical, owner), new FieldForInstantiatedType(typical, instantiated));
    }

    /// <summary><c>!index</c> or <c>!!index</c>.</summary>
    public SignatureVariable GetSignatureVariable(int index, bool isMethodVariable)
    {
        if (index >= VariableCacheLength)
        {
            int key = (index << 1) | (isMethodVariable ? 1 : 0);
            return _manyVariables.GetOrAdd(key, new SignatureVariable(this, isMethodVariable, index));
        }

        ref SignatureVariable? slot = ref _variables[index + (isMethodVariable ? VariableCacheLength : 0)];
        return Volatile.Read(ref slot)
            ?? Interlocked.CompareExchange(ref slot, new SignatureVariable(this, isMethodVariable, index), null)
            ?? slot!;
    }

    /// <summary>Refuses types with too many parts; gives back the number otherwise.</summary>
    internal static int CheckComplexity(TypeDesc culprit, int complexity) =>
        complexity <= TypeDesc.MaximumComplexity
            ? complexity
            : throw new InstantiationTooLargeException(culprit.GetTypeDefinition().Name);

    private ArrayType GetArray(TypeDesc element, int rank) =>
        _arrays.TryGetValue((element, rank), out ArrayType? known) ? known : _arrays.GetOrAdd((element, rank), new ArrayType(element, rank));
}
