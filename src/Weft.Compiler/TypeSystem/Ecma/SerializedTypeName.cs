using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <summary>Finds the type of a name as custom attributes write it: reflection's grammar, <c>Outer+Inner`1[[Argument, Assembly]], Assembly</c>.</summary>
internal static class SerializedTypeName
{
    private const int MaximumNodes = 64;

    /// <param name="assembly">Where a name without an assembly is looked up, before the core library.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="TypeSystemException">The name is malformed, or the type is missing.</exception>
    public static TypeDesc Resolve(EcmaAssembly assembly, string name)
    {
        var options = new TypeNameParseOptions { MaxNodes = MaximumNodes };
        return TypeName.TryParse(name, out TypeName? parsed, options)
            ? Resolve(assembly, parsed)
            : throw assembly.Corrupt($"'{name}' is no name of a type");
    }

    private static TypeDesc Resolve(EcmaAssembly assembly, TypeName name)
    {
        TypeSystemContext context = assembly.Context;
        if (name.IsSZArray)
        {
            return context.GetArrayType(Resolve(assembly, name.GetElementType()));
        }

        if (name.IsArray)
        {
            int rank = name.GetArrayRank();
            return rank <= ArrayType.MaximumRank
                ? context.GetArrayType(Resolve(assembly, name.GetElementType()), rank)
                : throw assembly.Corrupt($"an array has {rank} dimensions");
        }

        if (name.IsPointer)
        {
            return context.GetPointerType(Resolve(assembly, name.GetElementType()));
        }

        if (name.IsByRef)
        {
            return context.GetByRefType(Resolve(assembly, name.GetElementType()));
        }

        return name.IsConstructedGenericType ? ResolveInstance(assembly, name) : ResolveDefinition(assembly, name);
    }

    private static InstantiatedType ResolveInstance(EcmaAssembly assembly, TypeName name)
    {
        TypeDesc definition = Resolve(assembly, name.GetGenericTypeDefinition());
        var names = name.GetGenericArguments();
        var arguments = new TypeDesc[names.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Resolve(assembly, names[i]);
        }

        return definition.Instantiation.Length == arguments.Length && definition.IsGenericDefinition
            ? assembly.Context.GetInstantiatedType(definition, new Instantiation(arguments))
            : throw assembly.Corrupt($"'{definition}' is given {arguments.Length} type arguments");
    }

    private static TypeDesc ResolveDefinition(EcmaAssembly assembly, TypeName name)
    {
        if (name.IsNested)
        {
            TypeDesc outer = Resolve(assembly, name.DeclaringType);
            return outer is EcmaType definition && definition.Assembly.TryGetNestedType(definition, TypeName.Unescape(name.Name)) is { } nested
                ? nested
                : throw new MissingTypeException(name.FullName, assembly.Path, assembly.Path);
        }

        string typeName = TypeName.Unescape(name.Name);
        string typeNamespace = TypeName.Unescape(name.Namespace);
        if (name.AssemblyName is { } assemblyName)
        {
            return assembly.Context.GetAssembly(assemblyName.Name, assembly.Path).GetType(typeNamespace, typeName, assembly.Path);
        }

        return assembly.TryGetType(typeNamespace, typeName)
            ?? assembly.Context.CoreLibrary.GetType(typeNamespace, typeName, assembly.Path);
    }
}
