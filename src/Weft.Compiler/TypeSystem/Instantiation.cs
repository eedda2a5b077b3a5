namespace Weft.Compiler.TypeSystem;

/// <summary>The type arguments of a generic type or method: an immutable list, equal when its elements are the same objects.</summary>
internal readonly struct Instantiation : IEquatable<Instantiation>
{
    private readonly TypeDesc[]? _arguments;

    /// <summary>Takes over the array; the caller must not change it afterwards.</summary>
    internal Instantiation(params TypeDesc[] arguments)
    {
        _arguments = arguments;
    }

    /// <summary>The list without elements: of types and methods that are not generic.</summary>
    public static Instantiation Empty => default;

    public int Length => _arguments is null ? 0 : _arguments.Length;

    public bool IsEmpty => Length == 0;

    public TypeDesc this[int index] => _arguments![index];

    /// <summary>Whether an argument names a variable that is still to be substituted.</summary>
    public bool ContainsSignatureVariables
    {
        get
        {
            foreach (TypeDesc argument in AsSpan())
            {
                if (argument.ContainsSignatureVariables)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public ReadOnlySpan<TypeDesc> AsSpan() => _arguments;

    public ReadOnlySpan<TypeDesc>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <summary>Substitutes the variables in each argument.</summary>
    public Instantiation Instantiate(Instantiation typeArguments, Instantiation methodArguments)
    {
        if (!ContainsSignatureVariables)
        {
            return this;
        }

        var result = new TypeDesc[Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = this[i].Instantiate(typeArguments, methodArguments);
        }

        return new Instantiation(result);
    }

    public bool Equals(Instantiation other)
    {
        if (Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < Length; i++)
        {
            if (this[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Instantiation other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (TypeDesc argument in AsSpan())
        {
            hash.Add(argument);
        }

        return hash.ToHashCode();
    }
}
