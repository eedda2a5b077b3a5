namespace Weft.Compiler.TypeSystem.Resolution;

/// <summary>What a <c>constrained.</c> call means on an exact type (ECMA-335 III.2.1).</summary>
internal static class Constraints
{
    /// <summary>The method that a constrained virtual call on a value type goes to, without boxing.</summary>
    /// <param name="type">A value type. A reference is to be loaded, and the call made on it, instead.</param>
    /// <param name="method">A method of an interface, of <c>object</c>, <c>ValueType</c> or <c>Enum</c>, or of the type.</param>
    /// <returns>A method of <paramref name="type"/> itself, or null when the method is one that takes an object, so that the value must be boxed.</returns>
    /// <exception cref="UnresolvedVirtualMethodException">Nothing, or nothing unambiguous, implements the method.</exception>
    public static MethodDesc? ResolveConstrainedMethod(TypeDesc type, MethodDesc method)
    {
        if (!type.IsValueType)
        {
            throw new ArgumentException($"'{type}' is no value type.", nameof(type));
        }

        MethodDesc target = method.IsVirtual ? VirtualMethods.Resolve(method, type) : method;
        return target.OwningType == type ? target : null;
    }

    /// <summary>The method that a constrained call of a static interface method goes to.</summary>
    /// <exception cref="UnresolvedVirtualMethodException">Nothing, or nothing unambiguous, implements the method.</exception>
    public static MethodDesc ResolveConstrainedStatic(TypeDesc type, MethodDesc method) => InterfaceMethods.ResolveStatic(method, type);
}
