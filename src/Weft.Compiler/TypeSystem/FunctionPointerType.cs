namespace Weft.Compiler.TypeSystem;

/// <summary><c>delegate*&lt;…&gt;</c>: the address of a function of a signature.</summary>
internal sealed class FunctionPointerType : TypeDesc
{
    internal FunctionPointerType(TypeSystemContext context, MethodSignature signature)
        : base(context)
    {
        Signature = signature;
        ContainsSignatureVariables = signature.ContainsSignatureVariables;
        Complexity = TypeSystemContext.CheckComplexity(signature.ReturnType, signature.Complexity);
    }

    public MethodSignature Signature { get; }

    public override TypeKind Kind => TypeKind.FunctionPointer;

    public override string Name => "delegate*";

    public override bool ContainsSignatureVariables { get; }

    internal override int Complexity { get; }

    public override TypeDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments) =>
        ContainsSignatureVariables ? Context.GetFunctionPointerType(Signature.Instantiate(typeArguments, methodArguments)) : this;
}
