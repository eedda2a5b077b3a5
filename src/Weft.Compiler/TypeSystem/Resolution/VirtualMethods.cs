namespace Weft.Compiler.TypeSystem.Resolution;

/// <summary>Which method runs for a call on an object of an exact type. Results are exact methods, and never null.</summary>
internal static class VirtualMethods
{
    /// <summary>The method that runs when a virtual method of a class is called on an object.</summary>
    /// <param name="method">A virtual method of a base class of <paramref name="exactType"/>, or of the type itself.</param>
    /// <param name="exactType">The class of the object; of a boxed value, the value type.</param>
    /// <exception cref="UnresolvedVirtualMethodException">The type does not have the method, or leaves it abstract.</exception>
    public static MethodDesc FindVirtualFunctionTarget(MethodDesc method, TypeDesc exactType)
    {
        MethodDesc definition = method.GetMethodDefinition();
        if (!definition.IsVirtual)
        {
            return method;
        }

        VirtualMethodTable table = exactType.VirtualMethodTable;
        int slot = table.FindSlot(definition);
        if (slot < 0)
        {
            throw new UnresolvedVirtualMethodException(method.ToString(), exactType.ToString(), "the type is not derived from the method's");
        }

        MethodDesc target = table.Slots[slot].Target;
        return target.IsAbstract && !exactType.IsAbstract
            ? throw new UnresolvedVirtualMethodException(method.ToString(), exactType.ToString(), "it is abstract there")
            : WithArguments(target, method);
    }

    /// <summary>The method of a class that begins the slot of a virtual method.</summary>
    /// <exception cref="UnresolvedVirtualMethodException">The method has no slot: the metadata is broken.</exception>
    public static MethodDesc FindSlotDefiningMethod(MethodDesc method)
    {
        VirtualMethodTable table = method.OwningType.VirtualMethodTable;
        int slot = table.FindSlot(method.GetMethodDefinition());
        return slot < 0
            ? throw new UnresolvedVirtualMethodException(method.ToString(), method.OwningType.ToString(), "it is not virtual")
            : WithArguments(table.Slots[slot].Declaration, method);
    }

    /// <summary>The method that runs when any virtual method, of a class or an interface, is called on an object.</summary>
    /// <exception cref="UnresolvedVirtualMethodException">Nothing, or nothing unambiguous, implements the method.</exception>
    public static MethodDesc Resolve(MethodDesc method, TypeDesc exactType) =>
        method.OwningType.IsInterface
            ? InterfaceMethods.Resolve(method, exactType)
            : FindVirtualFunctionTarget(method, exactType);

    /// <summary>Gives a target the type arguments that the call has for the declaration.</summary>
    internal static MethodDesc WithArguments(MethodDesc target, MethodDesc called) =>
        called.HasInstantiation && called.GetMethodDefinition() != called
            ? target.Context.GetInstantiatedMethod(target.GetMethodDefinition(), called.Instantiation)
            : target;
}
