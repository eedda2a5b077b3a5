using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Weft.Compiler.TypeSystem.Resolution;

namespace Weft.Compiler.TypeSystem;

internal abstract partial class TypeDesc
{
    private TypeDesc[]? _interfaces;
    private StrongBox<MethodDesc?>? _finalizer;

    /// <summary>The attributes of the definition; those of a public sealed type for types without one.</summary>
    public virtual TypeAttributes Attributes => TypeAttributes.Public | TypeAttributes.Sealed;

    public bool IsAbstract => (Attributes & TypeAttributes.Abstract) != 0;

    public bool IsSealed => (Attributes & TypeAttributes.Sealed) != 0;

    /// <summary>The static constructor may run at any time before the first access to a static field (ECMA-335 I.8.9.5).</summary>
    public bool IsBeforeFieldInit => (Attributes & TypeAttributes.BeforeFieldInit) != 0;

    public bool IsSequentialLayout => (Attributes & TypeAttributes.LayoutMask) == TypeAttributes.SequentialLayout;

    public bool IsExplicitLayout => (Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout;

    /// <summary>A <c>ref struct</c>.</summary>
    public virtual bool IsByRefLike => false;

    /// <summary>Marked <c>[Intrinsic]</c>: the compiler may know the type's methods by name.</summary>
    public virtual bool IsIntrinsic => false;

    /// <summary>The length of <c>[InlineArray(n)]</c>; 0 when the type is none.</summary>
    public virtual int InlineArrayLength => 0;

    /// <summary>Pack and Size of the layout row; zeros when the metadata has none.</summary>
    public virtual TypeLayout GetMetadataLayout() => default;

    /// <summary>The interfaces that the declaration lists, in its order, without those that follow from them.</summary>
    public virtual ReadOnlySpan<TypeDesc> DeclaredInterfaces => default;

    /// <summary>
    /// Every interface of the type: those of the base class first, then each declared one and what follows from it. An exact list without
    /// duplicates; conversions by variance are not in it.
    /// </summary>
    public virtual ReadOnlySpan<TypeDesc> Interfaces => _interfaces ??= InterfaceList.Compute(this);

    /// <summary>The methods that the type declares, in metadata order.</summary>
    public virtual ReadOnlySpan<MethodDesc> GetMethods() => default;

    /// <summary>The fields that the type declares, static ones too, in metadata order.</summary>
    public virtual ReadOnlySpan<FieldDesc> GetFields() => default;

    /// <summary>Whether the type declares the type parameter at <paramref name="index"/> as variant.</summary>
    public virtual GenericParameterAttributes GetVariance(int index) => GenericParameterAttributes.None;

    /// <summary>
    /// Finds a method that the type itself declares.
    /// </summary>
    /// <param name="name">The metadata name.</param>
    /// <param name="signature">The signature in the terms of this type; the first method of the name when null.</param>
    public virtual MethodDesc? GetMethod(string name, MethodSignature? signature = null)
    {
        foreach (MethodDesc method in GetMethods())
        {
            if (method.Name == name && (signature is null || method.Signature.Equals(signature)))
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>Finds a field that the type itself declares.</summary>
    public virtual FieldDesc? GetField(string name)
    {
        foreach (FieldDesc field in GetFields())
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The <c>.cctor</c>, when the type has one.</summary>
    public virtual MethodDesc? StaticConstructor => null;

    /// <summary>The parameterless instance constructor, when the type has one.</summary>
    public MethodDesc? DefaultConstructor
    {
        get
        {
            foreach (MethodDesc method in GetMethods())
            {
                if (method.IsConstructor && method.Signature.Length == 0)
                {
                    return method;
                }
            }

            return null;
        }
    }

    /// <summary>Whether instances must be finalized: the class or a base overrides <c>object.Finalize</c>.</summary>
    public bool HasFinalizer => Finalizer is not null;

    /// <summary>The override of <c>object.Finalize</c> that runs for instances of the class.</summary>
    public MethodDesc? Finalizer
    {
        get
        {
            StrongBox<MethodDesc?> found = _finalizer ??= new StrongBox<MethodDesc?>(FindFinalizer());
            return found.Value;
        }
    }

    /// <summary>Whether a custom attribute of this name stands on the definition.</summary>
    public virtual bool HasCustomAttribute(string attributeNamespace, string attributeName) => false;

    /// <summary>Reads a custom attribute of the definition; the first of the name.</summary>
    public virtual CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName) => null;

    private MethodDesc? FindFinalizer()
    {
        // Without a base class there are `object` and the pseudo-class of global functions.
        if (Kind != TypeKind.Class || BaseType is null)
        {
            return null;
        }

        MethodDesc? slot = Context.GetWellKnownType(WellKnownType.Object).GetMethod("Finalize");
        if (slot is null)
        {
            return null;
        }

        MethodDesc target = VirtualMethods.FindVirtualFunctionTarget(slot, this);
        return target == slot ? null : target;
    }
}
