namespace Weft.Compiler.TypeSystem.Naming;

/// <summary>The names of types as metadata tools write them: the namespace and a dot before, a slash before a nested type.</summary>
internal static class MetadataNames
{
    /// <summary>The name of a definition.</summary>
    public static string Of(TypeDesc type)
    {
        string name = type.Name;
        TypeDesc outermost = type;
        while (outermost.DeclaringType is { } outer)
        {
            name = outer.Name + "/" + name;
            outermost = outer;
        }

        return outermost.Namespace.Length == 0 ? name : outermost.Namespace + "." + name;
    }
}
