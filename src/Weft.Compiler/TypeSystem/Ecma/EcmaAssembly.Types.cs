using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Weft.Compiler.TypeSystem.Ecma;

internal sealed partial class EcmaAssembly
{
    private const int MaximumForwards = 16;

    private Dictionary<(string Namespace, string Name), EntityHandle>? _topLevelTypes;
    private Dictionary<(TypeDefinitionHandle Outer, string Name), TypeDefinitionHandle>? _nestedTypes;

    /// <summary>All types that the assembly defines, in metadata order, the pseudo-type <c>&lt;Module&gt;</c> among them.</summary>
    public IEnumerable<TypeDesc> GetTypes()
    {
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
        {
            yield return GetType(handle);
        }
    }

    /// <summary>Finds a type that is not nested, here or where it is forwarded to.</summary>
    /// <exception cref="MissingTypeException">There is none.</exception>
    public TypeDesc GetType(string typeNamespace, string name) => GetType(typeNamespace, name, referencedBy: null);

    /// <summary>Finds a type that is not nested, here or where it is forwarded to; null when there is none.</summary>
    public TypeDesc? TryGetType(string typeNamespace, string name)
    {
        EcmaAssembly assembly = this;
        for (int hop = 0; hop < MaximumForwards; hop++)
        {
            if (!assembly.TopLevelTypes.TryGetValue((typeNamespace, name), out EntityHandle handle))
            {
                return null;
            }

            if (handle.Kind == HandleKind.TypeDefinition)
            {
                return assembly.GetType((TypeDefinitionHandle)handle);
            }

            assembly = assembly.GetForwardTarget((ExportedTypeHandle)handle);
        }

        throw Corrupt($"type '{Join(typeNamespace, name)}' is forwarded in a circle");
    }

    internal TypeDesc GetType(string typeNamespace, string name, string? referencedBy) =>
        TryGetType(typeNamespace, name) ?? throw new MissingTypeException(Join(typeNamespace, name), Path, referencedBy);

    /// <summary>Finds a type nested in one of this assembly's types.</summary>
    internal EcmaType? TryGetNestedType(EcmaType outer, string name) =>
        NestedTypes.TryGetValue((outer.Handle, name), out TypeDefinitionHandle handle) ? GetType(handle) : null;

    internal EcmaType GetType(TypeDefinitionHandle handle)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        if ((uint)(row - 1) >= (uint)_types.Length)
        {
            throw Corrupt($"type row {row} does not exist");
        }

        ref EcmaType? slot = ref _types[row - 1];
        return Volatile.Read(ref slot) ?? Interlocked.CompareExchange(ref slot, new EcmaType(this, handle), null) ?? slot!;
    }

    private Dictionary<(string Namespace, string Name), EntityHandle> TopLevelTypes
    {
        get
        {
            try
            {
                return _topLevelTypes ??= IndexTopLevelTypes();
            }
            catch (Exception e) when (IsCorruption(e))
            {
                throw Corrupt("its table of types cannot be read", e);
            }
        }
    }

    private Dictionary<(TypeDefinitionHandle Outer, string Name), TypeDefinitionHandle> NestedTypes
    {
        get
        {
            try
            {
                return _nestedTypes ??= IndexNestedTypes();
            }
            catch (Exception e) when (IsCorruption(e))
            {
                throw Corrupt("its table of types cannot be read", e);
            }
        }
    }

    private Dictionary<(string, string), EntityHandle> IndexTopLevelTypes()
    {
        MetadataReader reader = Reader;
        var types = new Dictionary<(string, string), EntityHandle>(reader.TypeDefinitions.Count);
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition row = reader.GetTypeDefinition(handle);
            if (!IsNested(row.Attributes))
            {
                // A handle of the namespace gives one string for all types in it.
                types.TryAdd((reader.GetString(row.NamespaceDefinition), reader.GetString(row.Name)), handle);
            }
        }

        foreach (ExportedTypeHandle handle in reader.ExportedTypes)
        {
            ExportedType row = reader.GetExportedType(handle);
            if (row.Implementation.Kind != HandleKind.ExportedType)
            {
                types.TryAdd((reader.GetString(row.NamespaceDefinition), reader.GetString(row.Name)), handle);
            }
        }

        return types;
    }

    private Dictionary<(TypeDefinitionHandle, string), TypeDefinitionHandle> IndexNestedTypes()
    {
        MetadataReader reader = Reader;
        var types = new Dictionary<(TypeDefinitionHandle, string), TypeDefinitionHandle>();
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition row = reader.GetTypeDefinition(handle);
            if (IsNested(row.Attributes))
            {
                types.TryAdd((row.GetDeclaringType(), reader.GetString(row.Name)), handle);
            }
        }

        return types;
    }

    private EcmaAssembly GetForwardTarget(ExportedTypeHandle handle)
    {
        try
        {
            ExportedType row = Reader.GetExportedType(handle);
            if (row.Implementation.Kind != HandleKind.AssemblyReference)
            {
                throw Corrupt($"type '{Reader.GetString(row.Name)}' is in another file of the assembly; assemblies of several files are not supported");
            }

            return GetReferencedAssembly((AssemblyReferenceHandle)row.Implementation);
        }
        catch (Exception e) when (IsCorruption(e))
        {
            throw Corrupt("its table of forwarded types cannot be read", e);
        }
    }

    private EcmaAssembly GetReferencedAssembly(AssemblyReferenceHandle handle) =>
        Context.GetAssembly(Reader.GetString(Reader.GetAssemblyReference(handle).Name), Path);

    private static bool IsNested(TypeAttributes attributes) => (attributes & TypeAttributes.VisibilityMask) >= TypeAttributes.NestedPublic;

    private static string Join(string typeNamespace, string name) => typeNamespace.Length == 0 ? name : $"{typeNamespace}.{name}";
}
