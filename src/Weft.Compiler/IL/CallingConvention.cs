using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Layout;

namespace Weft.Compiler.IL;

/// <summary>How a parameter or a result crosses a call.</summary>
internal enum PassingMode : byte
{
    /// <summary>Not at all: void, or a struct without fields.</summary>
    Nothing,

    /// <summary>As one scalar.</summary>
    Scalar,

    /// <summary>A struct of few fields, as one scalar for each: two results cost no more than one (1.7 ns against 2.0 through memory).</summary>
    Scalars,

    /// <summary>
    /// A larger struct, through memory of the caller. An argument is a copy that the callee owns; a result is written to the address
    /// that comes as the first parameter, and nothing else refers to that memory during the call.
    /// </summary>
    Memory,
}

/// <summary>A parameter or result and how it crosses.</summary>
/// <param name="Type">Its IL type.</param>
/// <param name="Mode">How it crosses.</param>
/// <param name="Leaves">The scalars of a struct.</param>
internal readonly record struct PassedValue(TypeDesc Type, PassingMode Mode, IReadOnlyList<PassedScalar> Leaves);

/// <summary>A scalar within a struct.</summary>
/// <param name="Offset">Bytes from the struct's start.</param>
/// <param name="Representation">How it is held.</param>
internal readonly record struct PassedScalar(int Offset, Representation Representation);

/// <summary>How the parameters and the result of an IL signature become those of a WebAssembly function.</summary>
internal sealed class CallingConvention
{
    /// <summary>A struct of more scalars goes through memory.</summary>
    public const int MaximumLeaves = 4;

    // WebAssembly's C ABI: a struct of one scalar is that scalar, and any other goes through memory.
    private const int MaximumForeignLeaves = 1;

    private CallingConvention(PassedValue[] parameters, PassedValue result, FunctionSignature signature, bool isForeign)
    {
        Parameters = parameters;
        Result = result;
        Signature = signature;
        IsForeign = isForeign;
    }

    /// <summary>The parameters, <c>this</c> first.</summary>
    public IReadOnlyList<PassedValue> Parameters { get; }

    /// <summary>The result.</summary>
    public PassedValue Result { get; }

    /// <summary>The machine-level signature.</summary>
    public FunctionSignature Signature { get; }

    /// <summary>Whether it is that of C, as imports and exports have it, where nobody vouches for the bits that a narrow type does not use.</summary>
    public bool IsForeign { get; }

    /// <summary>The convention of a method.</summary>
    public static CallingConvention Of(MethodDesc method)
    {
        TypeDesc? thisType = method.Signature.IsStatic ? null : method.OwningType;
        if (thisType is { IsValueType: true })
        {
            thisType = thisType.MakeByRefType();
        }

        return Of(method.Signature, thisType, method.IsPInvoke || method.IsUnmanagedCallersOnly);
    }

    /// <summary>The convention of a signature.</summary>
    /// <param name="signature">Parameters and result.</param>
    /// <param name="thisType">The type of <c>this</c>, which the signature does not have.</param>
    public static CallingConvention Of(MethodSignature signature, TypeDesc? thisType) => Of(signature, thisType, signature.IsUnmanaged);

    private static CallingConvention Of(MethodSignature signature, TypeDesc? thisType, bool isForeign)
    {
        int maximumLeaves = isForeign ? MaximumForeignLeaves : MaximumLeaves;
        List<IRType> types = [];
        List<PassedValue> parameters = [];
        PassedValue result = Pass(signature.ReturnType, maximumLeaves);
        if (result.Mode == PassingMode.Memory)
        {
            types.Add(IRType.ByRef);
        }

        if (thisType is not null)
        {
            Add(thisType);
        }

        foreach (TypeDesc parameter in signature.Parameters)
        {
            Add(parameter);
        }

        IRType[] results = result.Mode is PassingMode.Scalar or PassingMode.Scalars ? [.. Types(result)] : [];
        return new([.. parameters], result, new([.. types], results), isForeign);

        void Add(TypeDesc type)
        {
            PassedValue value = Pass(type, maximumLeaves);
            parameters.Add(value);
            types.AddRange(value.Mode == PassingMode.Memory ? [IRType.ByRef] : Types(value));
        }
    }

    private static IEnumerable<IRType> Types(PassedValue value)
    {
        foreach (PassedScalar leaf in value.Leaves)
        {
            yield return leaf.Representation.Type;
        }
    }

    private static PassedValue Pass(TypeDesc type, int maximumLeaves)
    {
        Representation representation = Representation.Of(type);
        return representation.Kind switch
        {
            StackKind.None => new(type, PassingMode.Nothing, []),
            StackKind.Struct => PassStruct(type, maximumLeaves),
            _ => new(type, PassingMode.Scalar, [new(0, representation)]),
        };
    }

    private static PassedValue PassStruct(TypeDesc type, int maximumLeaves)
    {
        if (ScalarLeaves.Of(type, maximumLeaves) is not { } leaves)
        {
            return new(type, PassingMode.Memory, []);
        }

        PassedScalar[] scalars = new PassedScalar[leaves.Length];
        for (int i = 0; i < scalars.Length; i++)
        {
            scalars[i] = new(leaves[i].Offset, Representation.Of(leaves[i].Type));
        }

        return new(type, scalars.Length == 0 ? PassingMode.Nothing : PassingMode.Scalars, scalars);
    }
}
