using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

internal sealed partial class EcmaAssembly
{
    private AttributeTypeProvider? _attributeTypes;

    internal bool HasAttribute(CustomAttributeHandleCollection attributes, string attributeNamespace, string attributeName) =>
        !FindAttribute(attributes, attributeNamespace, attributeName).IsNil;

    internal CustomAttributeValue<TypeDesc>? ReadAttribute(CustomAttributeHandleCollection attributes, string attributeNamespace, string attributeName)
    {
        CustomAttributeHandle found = FindAttribute(attributes, attributeNamespace, attributeName);
        if (found.IsNil)
        {
            return null;
        }

        try
        {
            return Reader.GetCustomAttribute(found).DecodeValue(_attributeTypes ??= new AttributeTypeProvider(this));
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt($"an attribute '{attributeName}' cannot be read", e);
        }
    }

    /// <summary>The name of an attribute's class, without resolving it.</summary>
    internal bool GetAttributeName(CustomAttributeHandle handle, out StringHandle attributeNamespace, out StringHandle attributeName)
    {
        EntityHandle constructor = Reader.GetCustomAttribute(handle).Constructor;
        EntityHandle type = constructor.Kind switch
        {
            HandleKind.MethodDefinition => Reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            HandleKind.MemberReference => Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent,
            _ => default,
        };
        return GetTypeName(type, out attributeNamespace, out attributeName);
    }

    /// <summary>What a custom modifier means, by its name.</summary>
    internal SignatureModifiers GetModifier(EntityHandle handle)
    {
        if (!GetTypeName(handle, out StringHandle modifierNamespace, out StringHandle name)
            || !Reader.StringComparer.Equals(modifierNamespace, "System.Runtime.CompilerServices"))
        {
            return SignatureModifiers.None;
        }

        if (Reader.StringComparer.Equals(name, "IsVolatile"))
        {
            return SignatureModifiers.Volatile;
        }

        return Reader.StringComparer.Equals(name, "CallConvSuppressGCTransition")
            ? SignatureModifiers.SuppressGCTransition
            : SignatureModifiers.None;
    }

    private CustomAttributeHandle FindAttribute(CustomAttributeHandleCollection attributes, string attributeNamespace, string attributeName)
    {
        try
        {
            MetadataStringComparer comparer = Reader.StringComparer;
            foreach (CustomAttributeHandle handle in attributes)
            {
                if (GetAttributeName(handle, out StringHandle foundNamespace, out StringHandle foundName)
                    && comparer.Equals(foundName, attributeName) && comparer.Equals(foundNamespace, attributeNamespace))
                {
                    return handle;
                }
            }

            return default;
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt("its table of attributes cannot be read", e);
        }
    }

    private bool GetTypeName(EntityHandle type, out StringHandle typeNamespace, out StringHandle name)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition when !type.IsNil:
                TypeDefinition definition = Reader.GetTypeDefinition((TypeDefinitionHandle)type);
                (typeNamespace, name) = (definition.Namespace, definition.Name);
                return true;
            case HandleKind.TypeReference when !type.IsNil:
                TypeReference reference = Reader.GetTypeReference((TypeReferenceHandle)type);
                (typeNamespace, name) = (reference.Namespace, reference.Name);
                return true;
            default:
                (typeNamespace, name) = (default, default);
                return false;
        }
    }
}
