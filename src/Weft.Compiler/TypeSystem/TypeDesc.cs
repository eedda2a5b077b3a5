using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.TypeSystem;

/// <summary>
/// A type: a definition, an instance of a generic definition, an array, a pointer, and so on. There is one object per type and context, so
/// that identity of types is identity of references. Everything is computed on first use, and may be asked from any thread.
/// </summary>
internal abstract partial class TypeDesc
{
    /// <summary>
    /// How many types may stand inside one type, itself counted. Programs stay far below it; generic types that grow without end, and would
    /// otherwise use all memory, do not.
    /// </summary>
    internal const int MaximumComplexity = 1024;

    protected TypeDesc(TypeSystemContext context)
    {
        Context = context;
    }

    public TypeSystemContext Context { get; }

    /// <summary>What the type is.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The metadata name without namespace, with the arity mark of a generic type (<c>List`1</c>).</summary>
    public abstract string Name { get; }

    /// <summary>The namespace, empty for none; that of the outermost type when nested.</summary>
    public virtual string Namespace => "";

    /// <summary>The type that this one is nested in, as a definition.</summary>
    public virtual TypeDesc? DeclaringType => null;

    /// <summary>
    /// The type arguments. Of a generic definition these are its own variables, <c>!0</c> to <c>!n-1</c>.
    /// </summary>
    public virtual Instantiation Instantiation => default;

    /// <summary>Whether a variable that is still to be substituted stands anywhere in the type.</summary>
    public virtual bool ContainsSignatureVariables => false;

    /// <summary>How many types stand in this one, itself counted; never more than <see cref="MaximumComplexity"/>.</summary>
    internal virtual int Complexity => 1;

    /// <summary>The direct base class; null for <c>object</c>, interfaces, and types that are no objects (pointers and the like).</summary>
    /// <exception cref="TypeSystemException">The metadata is broken or the base class is missing.</exception>
    public virtual TypeDesc? BaseType => null;

    /// <summary>The definition behind an instance of a generic type; the type itself otherwise.</summary>
    public virtual TypeDesc GetTypeDefinition() => this;

    /// <summary>Substitutes type and method variables.</summary>
    /// <exception cref="InstantiationTooLargeException">The result would be larger than any sensible type.</exception>
    public abstract TypeDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments);

    /// <summary>The C# name, for people.</summary>
    public override string ToString() => CSharpNames.Of(this);

    /// <summary>Makes an array of one dimension with this element.</summary>
    public ArrayType MakeArrayType() => Context.GetArrayType(this);

    public PointerType MakePointerType() => Context.GetPointerType(this);

    public ByRefType MakeByRefType() => Context.GetByRefType(this);
}
