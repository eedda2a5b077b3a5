using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.TypeSystem.Resolution;

/// <summary>
/// The virtual methods of an exact class or value type: a slot per method that began one, those of base classes first, and in each the method
/// that runs. Immutable. Generic virtual methods have slots too, as definitions.
/// </summary>
/// <remarks>ECMA-335 II.12.2, with the overrides of more special return type that .NET 5 added.</remarks>
internal sealed class VirtualMethodTable
{
    private readonly VirtualSlot[] _slots;
    private readonly Dictionary<MethodDesc, int> _slotOfMethod;

    private VirtualMethodTable(VirtualSlot[] slots, Dictionary<MethodDesc, int> slotOfMethod)
    {
        _slots = slots;
        _slotOfMethod = slotOfMethod;
    }

    public ReadOnlySpan<VirtualSlot> Slots => _slots;

    /// <summary>The slot of a virtual method that this type or a base declares; -1 when it has none here.</summary>
    public int FindSlot(MethodDesc method) => _slotOfMethod.TryGetValue(method, out int slot) ? slot : -1;

    internal static VirtualMethodTable Compute(TypeDesc type)
    {
        if (type.IsArray)
        {
            return type.DispatchType.VirtualMethodTable;
        }

        if (type.IsInterface || type.IsSignatureVariable)
        {
            return new VirtualMethodTable([], []);
        }

        VirtualMethodTable? parent = type.BaseType?.VirtualMethodTable;
        var slots = new List<VirtualSlot>();
        var slotOfMethod = parent is null ? [] : new Dictionary<MethodDesc, int>(parent._slotOfMethod);
        if (parent is not null)
        {
            slots.AddRange(parent._slots);
        }

        int inherited = slots.Count;
        foreach (MethodDesc method in type.GetMethods())
        {
            if (!method.IsVirtual || method.IsStatic)
            {
                continue;
            }

            int slot = method.IsNewSlot ? -1 : FindOverridden(type, method, slotOfMethod);
            if (slot < 0)
            {
                slot = slots.Count;
                slots.Add(new VirtualSlot(method, method));
            }
            else
            {
                slots[slot] = slots[slot] with { Target = method };
            }

            slotOfMethod.Add(method, slot);
        }

        ApplyExplicitOverrides(type, slots, slotOfMethod);
        ApplyPreservedOverrides(slots, slotOfMethod, inherited);
        return new VirtualMethodTable([.. slots], slotOfMethod);
    }

    /// <summary>The slot of the method that a declaration without its own slot overrides: that of the nearest base with its name and signature.</summary>
    private static int FindOverridden(TypeDesc type, MethodDesc method, Dictionary<MethodDesc, int> slotOfMethod)
    {
        for (TypeDesc? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            foreach (MethodDesc open in parent.GetTypeDefinition().GetMethods())
            {
                if (open.IsVirtual && !open.IsStatic && open.Name == method.Name)
                {
                    MethodDesc candidate = parent.Context.GetMethodForInstantiatedType(open, parent);
                    if (candidate.Signature.Equals(method.Signature) && slotOfMethod.TryGetValue(candidate, out int slot))
                    {
                        return slot;
                    }
                }
            }
        }

        return -1;
    }

    private static void ApplyExplicitOverrides(TypeDesc type, List<VirtualSlot> slots, Dictionary<MethodDesc, int> slotOfMethod)
    {
        if (type.GetTypeDefinition() is not EcmaType definition)
        {
            return;
        }

        foreach (MethodImplementation implementation in definition.MethodImplementations)
        {
            MethodDesc declaration = Overrides.OnInstance(implementation.Declaration, type);
            if (!declaration.OwningType.IsInterface && slotOfMethod.TryGetValue(declaration, out int slot))
            {
                slots[slot] = slots[slot] with { Target = Overrides.OnInstance(implementation.Body, type) };
            }
        }
    }

    /// <summary>
    /// A method with a more special return type has a slot of its own, and stands in the slot it overrides. Who overrides the new slot
    /// overrides the old one with it.
    /// </summary>
    private static void ApplyPreservedOverrides(List<VirtualSlot> slots, Dictionary<MethodDesc, int> slotOfMethod, int inherited)
    {
        for (int i = 0; i < inherited; i++)
        {
            MethodDesc target = slots[i].Target;
            for (int hop = 0; hop < slots.Count && (target.Markers & MethodMarkers.PreserveBaseOverrides) != 0; hop++)
            {
                if (!slotOfMethod.TryGetValue(target, out int own) || slots[own].Target == target)
                {
                    break;
                }

                target = slots[own].Target;
            }

            slots[i] = slots[i] with { Target = target };
        }
    }
}

/// <summary>A place for a virtual method in a class.</summary>
/// <param name="Declaration">The method that began the slot.</param>
/// <param name="Target">The method that runs.</param>
internal readonly record struct VirtualSlot(MethodDesc Declaration, MethodDesc Target);
