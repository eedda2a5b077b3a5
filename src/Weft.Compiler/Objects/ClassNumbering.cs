using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Objects;

/// <summary>
/// Numbers the classes that have objects from 1 on, depth first along inheritance, so that those below a class are a range. Siblings come
/// in the order in which they were found.
/// </summary>
internal static class ClassNumbering
{
    /// <summary>The classes in the order of their numbers; the first has number 1.</summary>
    public static List<TypeDesc> Order(IReadOnlyList<TypeDesc> classes)
    {
        Dictionary<TypeDesc, List<TypeDesc>> children = [];
        HashSet<TypeDesc> isKnown = [];
        List<TypeDesc> roots = [];
        foreach (TypeDesc type in classes)
        {
            AddToTree(type, children, isKnown, roots);
        }

        HashSet<TypeDesc> hasObjects = [.. classes];
        List<TypeDesc> order = new(classes.Count);
        Stack<TypeDesc> pending = new();
        Push(pending, roots);
        while (pending.TryPop(out TypeDesc? type))
        {
            if (hasObjects.Contains(type))
            {
                order.Add(type);
            }

            if (children.TryGetValue(type, out List<TypeDesc>? below))
            {
                Push(pending, below);
            }
        }

        return order;
    }

    private static void AddToTree(TypeDesc type, Dictionary<TypeDesc, List<TypeDesc>> children, HashSet<TypeDesc> isKnown, List<TypeDesc> roots)
    {
        TypeDesc? current = type;
        while (current is not null && isKnown.Add(current))
        {
            if (current.BaseType is { } parent)
            {
                if (!children.TryGetValue(parent, out List<TypeDesc>? siblings))
                {
                    children.Add(parent, siblings = []);
                }

                siblings.Add(current);
            }
            else
            {
                roots.Add(current);
            }

            current = current.BaseType;
        }
    }

    // The last pushed comes first.
    private static void Push(Stack<TypeDesc> pending, List<TypeDesc> types)
    {
        for (int i = types.Count - 1; i >= 0; i--)
        {
            pending.Push(types[i]);
        }
    }
}
