namespace Weft.Compiler.TypeSystem.Resolution;

/// <summary>
/// Which method implements an interface method on an exact type: explicit overrides, public methods by name and signature, variance, and
/// default bodies (ECMA-335 II.12.2; default bodies as in the augments to it for .NET Core).
/// </summary>
internal static class InterfaceMethods
{
    /// <summary>The method that runs when an interface method is called on an object.</summary>
    /// <param name="method">An instance method of an exact interface.</param>
    /// <param name="exactType">The class of the object; of a boxed value, the value type.</param>
    /// <returns>A method of the type or a base, or the default body of an interface.</returns>
    /// <exception cref="UnresolvedVirtualMethodException">Nothing, or nothing unambiguous, implements the method.</exception>
    public static MethodDesc Resolve(MethodDesc method, TypeDesc exactType)
    {
        if (!method.IsVirtual)
        {
            // A private or sealed helper of the interface.
            return method;
        }

        TypeDesc type = exactType.DispatchType;
        MethodDesc declaration = method.GetMethodDefinition();
        if (FindOnClass(declaration, type, isStatic: false) is { } exact)
        {
            return VirtualMethods.WithArguments(exact, method);
        }

        if (Implements(type, declaration.OwningType) && DefaultBodies.Find(declaration, type) is { } body)
        {
            return VirtualMethods.WithArguments(body, method);
        }

        foreach (MethodDesc variant in FindVariants(declaration, type))
        {
            if ((FindOnClass(variant, type, isStatic: false) ?? DefaultBodies.Find(variant, type)) is { } target)
            {
                return VirtualMethods.WithArguments(target, method);
            }
        }

        return FindVector(declaration, exactType) is { } vector
            ? Resolve(method, vector)
            : throw new UnresolvedVirtualMethodException(method.ToString(), exactType.ToString(), "the type does not implement it");
    }

    // A vector has its generic interfaces for all elements that its own convert to (ECMA-335 I.8.7.1), with the methods that a vector of
    // those would have: an int[] enumerates as a uint[] does where it is an IEnumerable<uint>.
    private static ArrayType? FindVector(MethodDesc declaration, TypeDesc exactType)
    {
        TypeDesc wanted = declaration.OwningType;
        return exactType.IsSzArray && wanted.Instantiation.Length == 1 && exactType.CanCastTo(wanted)
            && exactType.Context.GetArrayType(wanted.Instantiation[0]) is var vector && vector != exactType
            ? vector
            : null;
    }

    /// <summary>The method that a static virtual or abstract interface method stands for on a type that takes the place of a type parameter.</summary>
    /// <exception cref="UnresolvedVirtualMethodException">Nothing, or nothing unambiguous, implements the method.</exception>
    public static MethodDesc ResolveStatic(MethodDesc method, TypeDesc constrainedType)
    {
        TypeDesc type = constrainedType.DispatchType;
        MethodDesc declaration = method.GetMethodDefinition();
        if ((FindOnClass(declaration, type, isStatic: true) ?? FindDefault(declaration, type)) is { } exact)
        {
            return VirtualMethods.WithArguments(exact, method);
        }

        foreach (MethodDesc variant in FindVariants(declaration, type))
        {
            if ((FindOnClass(variant, type, isStatic: true) ?? DefaultBodies.Find(variant, type)) is { } target)
            {
                return VirtualMethods.WithArguments(target, method);
            }
        }

        throw new UnresolvedVirtualMethodException(method.ToString(), constrainedType.ToString(), "the type does not implement it");
    }

    internal static bool Implements(TypeDesc type, TypeDesc interfaceType) => type == interfaceType || type.Interfaces.Contains(interfaceType);

    private static MethodDesc? FindDefault(MethodDesc declaration, TypeDesc type) =>
        Implements(type, declaration.OwningType) ? DefaultBodies.Find(declaration, type) : null;

    private static MethodDesc? FindOnClass(MethodDesc declaration, TypeDesc exactType, bool isStatic)
    {
        if (exactType.IsInterface || !Implements(exactType, declaration.OwningType))
        {
            return null;
        }

        for (TypeDesc? type = exactType; type is not null; type = type.BaseType)
        {
            MethodDesc? found = Overrides.Find(type, declaration);
            if (found is null && Declares(type, declaration.OwningType))
            {
                found = FindByName(type, declaration, isStatic);
            }

            if (found is not null)
            {
                // A class below may override what implements the interface here.
                return isStatic ? found : VirtualMethods.FindVirtualFunctionTarget(found, exactType);
            }
        }

        return null;
    }

    /// <summary>Whether the type's own declaration, not only that of a base, makes it implement the interface.</summary>
    private static bool Declares(TypeDesc type, TypeDesc interfaceType)
    {
        foreach (TypeDesc declared in type.DeclaredInterfaces)
        {
            if (Implements(declared, interfaceType))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The public method of the interface method's name and signature in the type or the nearest base.</summary>
    private static MethodDesc? FindByName(TypeDesc from, MethodDesc declaration, bool isStatic)
    {
        for (TypeDesc? type = from; type is not null; type = type.BaseType)
        {
            foreach (MethodDesc open in type.GetTypeDefinition().GetMethods())
            {
                if (open.IsPublic && open.IsStatic == isStatic && (isStatic || open.IsVirtual) && open.Name == declaration.Name)
                {
                    MethodDesc candidate = type.Context.GetMethodForInstantiatedType(open, type);
                    if (candidate.Signature.Equals(declaration.Signature))
                    {
                        return candidate;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The same method on the interfaces of a type that convert to the method's by variance, those of derived classes first.</summary>
    private static List<MethodDesc> FindVariants(MethodDesc declaration, TypeDesc type)
    {
        var variants = new List<MethodDesc>();
        TypeDesc wanted = declaration.OwningType;
        TypeDesc definition = wanted.GetTypeDefinition();
        ReadOnlySpan<TypeDesc> interfaces = type.Interfaces;
        for (int i = interfaces.Length - 1; wanted.HasInstantiation && i >= 0; i--)
        {
            if (interfaces[i] != wanted && interfaces[i].GetTypeDefinition() == definition && interfaces[i].CanCastTo(wanted))
            {
                variants.Add(type.Context.GetMethodForInstantiatedType(declaration.GetTypicalMethodDefinition(), interfaces[i]));
            }
        }

        return variants;
    }
}
