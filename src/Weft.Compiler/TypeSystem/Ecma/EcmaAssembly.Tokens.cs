using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <remarks>
/// Tokens are resolved once, in the terms of the file: with variables where the code is generic. Whoever has type arguments substitutes them.
/// </remarks>
internal sealed partial class EcmaAssembly
{
    /// <summary>The names of type parameters, in their order.</summary>
    internal IReadOnlyList<string> NamesOf(GenericParameterHandleCollection parameters)
    {
        string[] names = new string[parameters.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Reader.GetString(Reader.GetGenericParameter(parameters[i]).Name);
        }

        return names;
    }

    private readonly EcmaType?[] _types;
    private readonly EcmaMethod?[] _methods;
    private readonly EcmaField?[] _fields;
    private readonly TypeDesc?[] _typeReferences;
    private readonly TypeDesc?[] _typeSpecifications;
    private readonly object?[] _memberReferences;
    private readonly MethodDesc?[] _methodSpecifications;

    /// <summary>The type of a definition, reference or specification.</summary>
    /// <exception cref="TypeSystemException">The row is broken, or what it refers to is missing.</exception>
    public TypeDesc GetType(EntityHandle handle)
    {
        try
        {
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition:
                    return GetType((TypeDefinitionHandle)handle);
                case HandleKind.TypeReference:
                    ref TypeDesc? reference = ref Slot(_typeReferences, handle);
                    return reference ??= ResolveTypeReference((TypeReferenceHandle)handle, depth: 0);
                case HandleKind.TypeSpecification:
                    ref TypeDesc? specification = ref Slot(_typeSpecifications, handle);
                    return specification ??= ReadTypeSpecification((TypeSpecificationHandle)handle);
                default:
                    throw Corrupt($"token 0x{MetadataTokens.GetToken(handle):x8} is no type");
            }
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"type 0x{MetadataTokens.GetToken(handle):x8} cannot be read", e);
        }
    }

    /// <summary>The method of a definition, reference or specification.</summary>
    /// <exception cref="TypeSystemException">The row is broken, or what it refers to is missing.</exception>
    public MethodDesc GetMethod(EntityHandle handle)
    {
        try
        {
            switch (handle.Kind)
            {
                case HandleKind.MethodDefinition:
                    return GetMethod((MethodDefinitionHandle)handle);
                case HandleKind.MemberReference:
                    return GetMember(handle) as MethodDesc
                        ?? throw Corrupt($"token 0x{MetadataTokens.GetToken(handle):x8} is no method");
                case HandleKind.MethodSpecification:
                    ref MethodDesc? specification = ref Slot(_methodSpecifications, handle);
                    return specification ??= ReadMethodSpecification((MethodSpecificationHandle)handle);
                default:
                    throw Corrupt($"token 0x{MetadataTokens.GetToken(handle):x8} is no method");
            }
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"method 0x{MetadataTokens.GetToken(handle):x8} cannot be read", e);
        }
    }

    /// <summary>The field of a definition or reference.</summary>
    /// <exception cref="TypeSystemException">The row is broken, or what it refers to is missing.</exception>
    public FieldDesc GetField(EntityHandle handle)
    {
        try
        {
            return handle.Kind switch
            {
                HandleKind.FieldDefinition => GetField((FieldDefinitionHandle)handle),
                HandleKind.MemberReference when GetMember(handle) is FieldDesc field => field,
                _ => throw Corrupt($"token 0x{MetadataTokens.GetToken(handle):x8} is no field"),
            };
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"field 0x{MetadataTokens.GetToken(handle):x8} cannot be read", e);
        }
    }

    /// <summary>Whether a member reference is to a field.</summary>
    internal bool IsFieldReference(EntityHandle handle) => GetMember(handle) is FieldDesc;

    /// <summary>The signature of a <c>calli</c>.</summary>
    public MethodSignature GetStandaloneSignature(EntityHandle handle)
    {
        try
        {
            BlobHandle blob = Reader.GetStandaloneSignature((StandaloneSignatureHandle)handle).Signature;
            return new SignatureReader(this, Reader.GetBlobReader(blob)).ReadMethodSignature();
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"signature 0x{MetadataTokens.GetToken(handle):x8} cannot be read", e);
        }
    }

    /// <summary>A literal string of <c>ldstr</c>.</summary>
    public string GetUserString(int token)
    {
        try
        {
            return (token >>> 24) == 0x70
                ? Reader.GetUserString(MetadataTokens.UserStringHandle(token & 0xFFFFFF))
                : throw Corrupt($"token 0x{token:x8} is no string");
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"string 0x{token:x8} cannot be read", e);
        }
    }

    /// <summary>The handle of a token in IL.</summary>
    /// <exception cref="BadAssemblyException">The token names no table.</exception>
    public EntityHandle ToHandle(int token)
    {
        try
        {
            return MetadataTokens.EntityHandle(token);
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"token 0x{token:x8} names nothing", e);
        }
    }

    internal EcmaMethod GetMethod(MethodDefinitionHandle handle)
    {
        ref EcmaMethod? slot = ref Slot(_methods, handle);
        return Volatile.Read(ref slot) ?? CreateMethod(ref slot, handle);
    }

    internal EcmaField GetField(FieldDefinitionHandle handle)
    {
        ref EcmaField? slot = ref Slot(_fields, handle);
        return Volatile.Read(ref slot) ?? CreateField(ref slot, handle);
    }

    private EcmaMethod CreateMethod(ref EcmaMethod? slot, MethodDefinitionHandle handle)
    {
        EcmaType owner = GetType(Reader.GetMethodDefinition(handle).GetDeclaringType());
        return Interlocked.CompareExchange(ref slot, new EcmaMethod(owner, handle), null) ?? slot!;
    }

    private EcmaField CreateField(ref EcmaField? slot, FieldDefinitionHandle handle)
    {
        EcmaType owner = GetType(Reader.GetFieldDefinition(handle).GetDeclaringType());
        return Interlocked.CompareExchange(ref slot, new EcmaField(owner, handle), null) ?? slot!;
    }

    private object GetMember(EntityHandle handle)
    {
        try
        {
            ref object? slot = ref Slot(_memberReferences, handle);
            return slot ??= ResolveMember((MemberReferenceHandle)handle);
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"member 0x{MetadataTokens.GetToken(handle):x8} cannot be read", e);
        }
    }

    private TypeDesc ReadTypeSpecification(TypeSpecificationHandle handle)
    {
        BlobHandle blob = Reader.GetTypeSpecification(handle).Signature;
        return new SignatureReader(this, Reader.GetBlobReader(blob)).ReadType();
    }

    private MethodDesc ReadMethodSpecification(MethodSpecificationHandle handle)
    {
        MethodSpecification row = Reader.GetMethodSpecification(handle);
        MethodDesc definition = GetMethod(row.Method);
        Instantiation arguments = new SignatureReader(this, Reader.GetBlobReader(row.Signature)).ReadMethodArguments();
        return definition.Instantiation.Length == arguments.Length && !arguments.IsEmpty
            ? Context.GetInstantiatedMethod(definition, arguments)
            : throw Corrupt($"method '{definition.Name}' is given {arguments.Length} type arguments");
    }

    private ref T? Slot<T>(T?[] slots, EntityHandle handle)
        where T : class
    {
        int row = MetadataTokens.GetRowNumber(handle);
        if ((uint)(row - 1) >= (uint)slots.Length)
        {
            throw Corrupt($"token 0x{MetadataTokens.GetToken(handle):x8} names a row that does not exist");
        }

        return ref slots[row - 1];
    }
}
