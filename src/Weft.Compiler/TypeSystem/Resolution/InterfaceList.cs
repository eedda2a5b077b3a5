namespace Weft.Compiler.TypeSystem.Resolution;

/// <summary>Collects all interfaces of a type: its own, those of its bases, and those that follow from these.</summary>
internal static class InterfaceList
{
    // A type with more has generic interfaces that grow from each other.
    private const int MaximumCount = 4096;

    public static TypeDesc[] Compute(TypeDesc type)
    {
        ReadOnlySpan<TypeDesc> inherited = type.BaseType is { } parent ? parent.Interfaces : default;
        if (type.DeclaredInterfaces.IsEmpty)
        {
            return inherited.ToArray();
        }

        var known = new HashSet<TypeDesc>();
        var list = new List<TypeDesc>();
        foreach (TypeDesc item in inherited)
        {
            Add(item, known, list);
        }

        // Not by way of the interfaces' own lists: an interface that leads back to itself must not lead the compiler there.
        var pending = new Stack<TypeDesc>();
        Push(type.DeclaredInterfaces, pending);
        while (pending.TryPop(out TypeDesc? next))
        {
            if (Add(next, known, list))
            {
                Push(next.DeclaredInterfaces, pending);
            }
        }

        return [.. list];
    }

    private static bool Add(TypeDesc type, HashSet<TypeDesc> known, List<TypeDesc> list)
    {
        if (!known.Add(type))
        {
            return false;
        }

        if (list.Count == MaximumCount)
        {
            throw new InstantiationTooLargeException(type.Name);
        }

        list.Add(type);
        return true;
    }

    private static void Push(ReadOnlySpan<TypeDesc> interfaces, Stack<TypeDesc> pending)
    {
        for (int i = interfaces.Length - 1; i >= 0; i--)
        {
            pending.Push(interfaces[i]);
        }
    }
}
