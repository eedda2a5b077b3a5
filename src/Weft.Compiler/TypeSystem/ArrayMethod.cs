using System.Reflection;
using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem;

/// <summary>What a method of an array does (ECMA-335 II.14.2).</summary>
internal enum ArrayMethodKind : byte
{
    Get,
    Set,
    Address,

    /// <summary>Takes a length per dimension.</summary>
    Constructor,

    /// <summary>Takes a lower bound and a length per dimension.</summary>
    BoundsConstructor,
}

/// <summary>A method that arrays have without metadata.</summary>
internal sealed class ArrayMethod : MethodDesc
{
    private ArrayMethod(ArrayType owningType, ArrayMethodKind kind)
    {
        OwningType = owningType;
        Kind = kind;
        Signature = CreateSignature(owningType, kind);
    }

    public override TypeDesc OwningType { get; }

    public ArrayMethodKind Kind { get; }

    public override MethodSignature Signature { get; }

    public override string Name => Kind switch
    {
        ArrayMethodKind.Get => "Get",
        ArrayMethodKind.Set => "Set",
        ArrayMethodKind.Address => "Address",
        _ => ".ctor",
    };

    public override MethodAttributes Attributes => Kind >= ArrayMethodKind.Constructor
        ? MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName
        : MethodAttributes.Public;

    public override MethodImplAttributes ImplAttributes => MethodImplAttributes.Runtime;

    internal static ArrayMethod[] CreateAll(ArrayType type)
    {
        var methods = new ArrayMethod[(int)ArrayMethodKind.BoundsConstructor + 1];
        for (int i = 0; i < methods.Length; i++)
        {
            methods[i] = new ArrayMethod(type, (ArrayMethodKind)i);
        }

        return methods;
    }

    public override MethodDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments)
    {
        TypeDesc owner = OwningType.Instantiate(typeArguments, methodArguments);
        return owner == OwningType ? this : owner.GetMethods()[(int)Kind];
    }

    private static MethodSignature CreateSignature(ArrayType type, ArrayMethodKind kind)
    {
        TypeDesc index = type.Context.GetWellKnownType(WellKnownType.Int32);
        TypeDesc nothing = type.Context.GetWellKnownType(WellKnownType.Void);
        int count = kind switch
        {
            ArrayMethodKind.Set => type.Rank + 1,
            ArrayMethodKind.BoundsConstructor => type.Rank * 2,
            _ => type.Rank,
        };
        var parameters = new TypeDesc[count];
        parameters.AsSpan().Fill(index);
        if (kind == ArrayMethodKind.Set)
        {
            parameters[^1] = type.ElementType;
        }

        TypeDesc result = kind switch
        {
            ArrayMethodKind.Get => type.ElementType,
            ArrayMethodKind.Address => type.Context.GetByRefType(type.ElementType),
            _ => nothing,
        };
        return new MethodSignature(SignatureCallingConvention.Default, isStatic: false, 0, result, parameters);
    }
}
