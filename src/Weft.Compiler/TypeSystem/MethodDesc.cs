using System.Reflection;
using System.Reflection.Metadata;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.TypeSystem;

/// <summary>
/// A method: a definition, a method of an instantiated type, an instance of a generic method, or one of the methods of arrays. There is one
/// object per method and context, so that identity of methods is identity of references. May be asked from any thread.
/// </summary>
internal abstract partial class MethodDesc
{
    public abstract TypeDesc OwningType { get; }

    public TypeSystemContext Context => OwningType.Context;

    /// <summary>The metadata name.</summary>
    public abstract string Name { get; }

    /// <summary>The signature, with the arguments of the owning type and of the method put in.</summary>
    public abstract MethodSignature Signature { get; }

    /// <summary>The method's own type arguments. Of a generic definition these are its own variables, <c>!!0</c> to <c>!!n-1</c>.</summary>
    public virtual Instantiation Instantiation => default;

    public abstract MethodAttributes Attributes { get; }

    public virtual MethodImplAttributes ImplAttributes => MethodImplAttributes.IL;

    public virtual MethodMarkers Markers => MethodMarkers.None;

    public bool HasInstantiation => !Instantiation.IsEmpty;

    /// <summary>Whether variables are still to be substituted in the owning type or the type arguments, own variables counted.</summary>
    public bool ContainsSignatureVariables =>
        OwningType.ContainsSignatureVariables || OwningType.IsGenericDefinition || Instantiation.ContainsSignatureVariables;

    /// <summary>The method on the same owning type without type arguments of its own.</summary>
    public virtual MethodDesc GetMethodDefinition() => this;

    /// <summary>The method on the definition of the owning type, without any type arguments.</summary>
    public virtual MethodDesc GetTypicalMethodDefinition() => this;

    /// <summary>Substitutes type and method variables in the owning type and the type arguments.</summary>
    public abstract MethodDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments);

    public virtual bool HasCustomAttribute(string attributeNamespace, string attributeName) => false;

    /// <summary>Reads a custom attribute of the definition; the first of the name.</summary>
    public virtual CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName) => null;

    /// <summary>The names of the parameters, <c>this</c> not counted; empty strings where metadata has none.</summary>
    public virtual string GetParameterName(int index) => "";

    /// <summary>The C# name with the types of the parameters, for people.</summary>
    public override string ToString() => CSharpNames.Of(this);
}
