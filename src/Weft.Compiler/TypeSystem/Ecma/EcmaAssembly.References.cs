using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

internal sealed partial class EcmaAssembly
{
    private const int MaximumNesting = 64;

    private TypeDesc ResolveTypeReference(TypeReferenceHandle handle, int depth)
    {
        if (depth > MaximumNesting)
        {
            throw Corrupt("a type reference is nested in itself");
        }

        TypeReference row = Reader.GetTypeReference(handle);
        string name = Reader.GetString(row.Name);
        string typeNamespace = Reader.GetString(row.Namespace);
        EntityHandle scope = row.ResolutionScope;
        switch (scope.Kind)
        {
            case HandleKind.AssemblyReference:
                return GetReferencedAssembly((AssemblyReferenceHandle)scope).GetType(typeNamespace, name, Path);

            case HandleKind.TypeReference:
                TypeDesc outer = ResolveTypeReference((TypeReferenceHandle)scope, depth + 1);
                return outer is EcmaType definition && definition.Assembly.TryGetNestedType(definition, name) is { } nested
                    ? nested
                    : throw new MissingTypeException($"{outer}.{name}", (outer as EcmaType)?.Assembly.Path ?? Path, Path);

            // A reference without a scope is to a type of this file, or one that it forwards (ECMA-335 II.22.38).
            case HandleKind.ModuleDefinition:
                return GetType(typeNamespace, name, Path);

            default:
                throw Corrupt($"type '{Join(typeNamespace, name)}' is in another file of the assembly; assemblies of several files are not supported");
        }
    }

    private object ResolveMember(MemberReferenceHandle handle)
    {
        MemberReference row = Reader.GetMemberReference(handle);
        string name = Reader.GetString(row.Name);
        BlobReader blob = Reader.GetBlobReader(row.Signature);
        SignatureHeader header = blob.ReadSignatureHeader();
        blob.Reset();
        var signatures = new SignatureReader(this, blob);
        if (row.Parent.Kind == HandleKind.MethodDefinition)
        {
            // A call of a vararg method names the definition, and adds the types of the further arguments.
            return GetMethod((MethodDefinitionHandle)row.Parent);
        }

        TypeDesc parent = row.Parent.Kind == HandleKind.ModuleReference
            ? GetType(System.Reflection.Metadata.Ecma335.MetadataTokens.TypeDefinitionHandle(1))
            : GetType(row.Parent);
        return header.Kind == SignatureKind.Field
            ? ResolveField(parent, name, signatures.ReadFieldType(out _))
            : ResolveMethod(parent, name, signatures.ReadMethodSignature());
    }

    /// <remarks>
    /// A reference's signature is written in the variables of the parent's definition. Where a base class declares the member, the search
    /// sees it through the base's arguments in those same variables.
    /// </remarks>
    private MethodDesc ResolveMethod(TypeDesc parent, string name, MethodSignature signature)
    {
        for (TypeDesc? type = parent.GetTypeDefinition(); type is not null; type = type.BaseType)
        {
            // The methods of an array are given in terms of the array itself, whose element may be a variable of the code around.
            if (type.GetMethod(name, signature) is { } method)
            {
                return type.IsGenericDefinition && parent is InstantiatedType
                    ? Context.GetMethodForInstantiatedType(method, parent)
                    : method.Instantiate(parent.Instantiation, default);
            }
        }

        throw new MissingMemberReferenceException(parent.ToString(), $"{name}: {signature}", Path);
    }

    private FieldDesc ResolveField(TypeDesc parent, string name, TypeDesc fieldType)
    {
        for (TypeDesc? type = parent.GetTypeDefinition(); type is not null; type = type.BaseType)
        {
            if (type.GetField(name) is { } field && field.FieldType == fieldType)
            {
                return type.IsGenericDefinition && parent is InstantiatedType
                    ? Context.GetFieldForInstantiatedType(field, parent)
                    : field.Instantiate(parent.Instantiation, default);
            }
        }

        throw new MissingMemberReferenceException(parent.ToString(), $"{name}: {fieldType}", Path);
    }
}
