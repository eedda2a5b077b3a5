namespace Weft.Compiler.TypeSystem;

/// <summary>A type parameter by position, <c>!n</c> or <c>!!n</c>: what generic definitions are written in.</summary>
internal sealed class SignatureVariable : TypeDesc
{
    internal SignatureVariable(TypeSystemContext context, bool isMethodVariable, int index)
        : base(context)
    {
        Kind = isMethodVariable ? TypeKind.SignatureMethodVariable : TypeKind.SignatureTypeVariable;
        Index = index;
    }

    public override TypeKind Kind { get; }

    /// <summary>The position among the parameters of the type or the method.</summary>
    public int Index { get; }

    public bool IsMethodVariable => Kind == TypeKind.SignatureMethodVariable;

    public override string Name => $"{(IsMethodVariable ? "!!" : "!")}{Index}";

    public override bool ContainsSignatureVariables => true;

    /// <remarks>A variable without an argument stays: definitions are looked at in their own terms.</remarks>
    public override TypeDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments)
    {
        Instantiation arguments = IsMethodVariable ? methodArguments : typeArguments;
        return Index < arguments.Length ? arguments[Index] : this;
    }
}
