namespace Weft.Compiler.TypeSystem.Naming;

/// <summary>The names of types from metadata: the namespace and a dot before, a mark before a nested type.</summary>
internal static class MetadataNames
{
    /// <summary>The name of a definition.</summary>
    /// <param name="type">The type; its arguments are not written.</param>
    /// <param name="nesting">What stands before a nested type; metadata tools write a slash.</param>
    public static string Of(TypeDesc type, char nesting = '/')
    {
        string name = type.Name;
        TypeDesc outermost = type;
        while (outermost.DeclaringType is { } outer)
        {
            name = outer.Name + nesting + name;
            outermost = outer;
        }

        return outermost.Namespace.Length == 0 ? name : outermost.Namespace + "." + name;
    }
}
