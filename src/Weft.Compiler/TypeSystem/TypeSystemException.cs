namespace Weft.Compiler.TypeSystem;

/// <summary>
/// What the type system says of input it cannot use. Every fault of an assembly, however broken, ends in one of the derived types, and the
/// driver makes a diagnostic of it.
/// </summary>
internal abstract class TypeSystemException : Exception
{
    protected TypeSystemException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>The offset of the IL instruction that asked, where one did.</summary>
    public int? ILOffset { get; set; }
}

/// <summary>A file is not an assembly, or its metadata contradicts ECMA-335.</summary>
internal sealed class BadAssemblyException : TypeSystemException
{
    public BadAssemblyException(string path, string reason, Exception? inner = null)
        : base($"{path}: {reason}", inner)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file, as it was given.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it, as a clause without a full stop.</summary>
    public string Reason { get; }
}

/// <summary>No search folder holds an assembly of this name.</summary>
internal sealed class MissingAssemblyException : TypeSystemException
{
    public MissingAssemblyException(string name, string? referencedBy)
        : base(referencedBy is null ? $"Assembly '{name}' was not found" : $"Assembly '{name}', which {referencedBy} refers to, was not found")
    {
        Name = name;
        ReferencedBy = referencedBy;
    }

    /// <summary>The simple name.</summary>
    public string Name { get; }

    /// <summary>The file with the reference, when a reference asked.</summary>
    public string? ReferencedBy { get; }
}

/// <summary>An assembly refers to a type that its target does not define or forward.</summary>
internal sealed class MissingTypeException : TypeSystemException
{
    public MissingTypeException(string typeName, string assembly, string? referencedBy)
        : base($"Type '{typeName}' does not exist in {assembly}" + (referencedBy is null ? "" : $", to which {referencedBy} refers"))
    {
        TypeName = typeName;
        Assembly = assembly;
        ReferencedBy = referencedBy;
    }

    public string TypeName { get; }

    /// <summary>The file that was searched.</summary>
    public string Assembly { get; }

    /// <summary>The file with the reference, when a reference asked.</summary>
    public string? ReferencedBy { get; }
}

/// <summary>An assembly refers to a method or a field that the type does not have.</summary>
internal sealed class MissingMemberReferenceException : TypeSystemException
{
    public MissingMemberReferenceException(string typeName, string member, string? referencedBy)
        : base($"'{typeName}' has no member '{member}'" + (referencedBy is null ? "" : $", to which {referencedBy} refers"))
    {
        TypeName = typeName;
        Member = member;
        ReferencedBy = referencedBy;
    }

    public string TypeName { get; }

    /// <summary>The member's name, with the signature when it is a method.</summary>
    public string Member { get; }

    /// <summary>The file with the reference, when a reference asked.</summary>
    public string? ReferencedBy { get; }
}

/// <summary>The fields of a type cannot be placed: a struct contains itself, a reference overlaps other data, or the type is too large.</summary>
internal sealed class InvalidLayoutException : TypeSystemException
{
    public InvalidLayoutException(string typeName, string reason)
        : base($"'{typeName}' cannot be laid out: {reason}")
    {
        TypeName = typeName;
        Reason = reason;
    }

    public string TypeName { get; }

    /// <summary>What is wrong with it, as a clause without a full stop.</summary>
    public string Reason { get; }
}

/// <summary>No method, or no single most specific method, implements a virtual or interface method on a type.</summary>
internal sealed class UnresolvedVirtualMethodException : TypeSystemException
{
    public UnresolvedVirtualMethodException(string method, string typeName, string reason)
        : base($"'{method}' has no implementation on '{typeName}': {reason}")
    {
        Method = method;
        TypeName = typeName;
        Reason = reason;
    }

    public string Method { get; }

    public string TypeName { get; }

    /// <summary>What is wrong, as a clause without a full stop.</summary>
    public string Reason { get; }
}

/// <summary>A generic type is nested in type arguments without a sensible end, as instances that grow from each other are.</summary>
internal sealed class InstantiationTooLargeException : TypeSystemException
{
    public InstantiationTooLargeException(string typeName)
        : base($"An instance of '{typeName}' has more than {TypeDesc.MaximumComplexity} type arguments inside each other")
    {
        TypeName = typeName;
    }

    /// <summary>The definition that was to be instantiated once more.</summary>
    public string TypeName { get; }
}
