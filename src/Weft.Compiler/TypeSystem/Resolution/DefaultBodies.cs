namespace Weft.Compiler.TypeSystem.Resolution;

/// <summary>Bodies that interfaces give for their own methods, or for those of interfaces they extend.</summary>
internal static class DefaultBodies
{
    /// <summary>
    /// The most specific default body of an interface method for a type; null when there is none.
    /// </summary>
    /// <param name="declaration">An exact interface method, static or not, without type arguments of its own.</param>
    /// <param name="type">A type that implements the interface, or is it.</param>
    /// <exception cref="UnresolvedVirtualMethodException">Two interfaces give a body, and neither extends the other; or the body was made abstract again.</exception>
    public static MethodDesc? Find(MethodDesc declaration, TypeDesc type)
    {
        var bodies = new List<(TypeDesc Interface, MethodDesc Body)>();
        foreach (TypeDesc candidate in Candidates(type))
        {
            if ((candidate == declaration.OwningType ? Own(declaration) : Overrides.Find(candidate, declaration)) is { } body)
            {
                bodies.RemoveAll(other => InterfaceMethods.Implements(candidate, other.Interface));
                if (!bodies.Exists(other => InterfaceMethods.Implements(other.Interface, candidate)))
                {
                    bodies.Add((candidate, body));
                }
            }
        }

        return bodies switch
        {
            [] => null,
            [{ Body.IsAbstract: true } only] => throw Unresolved(declaration, type, $"'{only.Interface}' makes it abstract"),
            [var only] => only.Body,
            _ => throw Unresolved(declaration, type, $"'{bodies[0].Interface}' and '{bodies[1].Interface}' both give a body, and neither is more specific"),
        };
    }

    private static UnresolvedVirtualMethodException Unresolved(MethodDesc declaration, TypeDesc type, string reason) =>
        new(declaration.ToString(), type.ToString(), reason);

    private static TypeDesc[] Candidates(TypeDesc type) => type.IsInterface ? [.. type.Interfaces, type] : type.Interfaces.ToArray();

    private static MethodDesc? Own(MethodDesc declaration) => declaration.IsAbstract ? null : declaration;
}
