using System.Reflection.Metadata;
using System.Text;

namespace Weft.Compiler.TypeSystem;

/// <summary>
/// What a method takes and gives. Two signatures are equal when calling convention, <c>this</c>, generic arity and all types are; custom
/// modifiers are not compared, because they are stripped.
/// </summary>
internal sealed class MethodSignature : IEquatable<MethodSignature>
{
    private readonly TypeDesc[] _parameters;

    /// <summary>Takes over the array of parameters.</summary>
    public MethodSignature(
        SignatureCallingConvention callingConvention,
        bool isStatic,
        int genericParameterCount,
        TypeDesc returnType,
        TypeDesc[] parameters,
        bool suppressesGCTransition = false)
    {
        CallingConvention = callingConvention;
        IsStatic = isStatic;
        GenericParameterCount = genericParameterCount;
        ReturnType = returnType;
        _parameters = parameters;
        SuppressesGCTransition = suppressesGCTransition;
    }

    public SignatureCallingConvention CallingConvention { get; }

    /// <summary>Whether the function is called in the manner of the platform, not of managed code.</summary>
    public bool IsUnmanaged => CallingConvention is not (SignatureCallingConvention.Default or SignatureCallingConvention.VarArgs);

    /// <summary>A <c>CallConvSuppressGCTransition</c> modifier stands on the return type. Not part of equality.</summary>
    public bool SuppressesGCTransition { get; }

    /// <summary>No <c>this</c> is passed.</summary>
    public bool IsStatic { get; }

    public int GenericParameterCount { get; }

    public TypeDesc ReturnType { get; }

    /// <summary>The number of parameters, <c>this</c> not counted.</summary>
    public int Length => _parameters.Length;

    /// <summary>The parameters, <c>this</c> not counted.</summary>
    public ReadOnlySpan<TypeDesc> Parameters => _parameters;

    public TypeDesc this[int index] => _parameters[index];

    public bool ContainsSignatureVariables
    {
        get
        {
            foreach (TypeDesc parameter in _parameters)
            {
                if (parameter.ContainsSignatureVariables)
                {
                    return true;
                }
            }

            return ReturnType.ContainsSignatureVariables;
        }
    }

    internal int Complexity
    {
        get
        {
            int result = 1 + ReturnType.Complexity;
            foreach (TypeDesc parameter in _parameters)
            {
                result += parameter.Complexity;
            }

            return result;
        }
    }

    public MethodSignature Instantiate(Instantiation typeArguments, Instantiation methodArguments)
    {
        if ((typeArguments.IsEmpty && methodArguments.IsEmpty) || !ContainsSignatureVariables)
        {
            return this;
        }

        var parameters = new TypeDesc[_parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] = _parameters[i].Instantiate(typeArguments, methodArguments);
        }

        TypeDesc returnType = ReturnType.Instantiate(typeArguments, methodArguments);
        return new MethodSignature(CallingConvention, IsStatic, GenericParameterCount, returnType, parameters, SuppressesGCTransition);
    }

    public bool Equals(MethodSignature? other) =>
        other is not null && ReturnType == other.ReturnType && EqualsExceptReturnType(other);

    /// <summary>Whether all but the return types agree.</summary>
    public bool EqualsExceptReturnType(MethodSignature other)
    {
        if (CallingConvention != other.CallingConvention || IsStatic != other.IsStatic
            || GenericParameterCount != other.GenericParameterCount || _parameters.Length != other._parameters.Length)
        {
            return false;
        }

        for (int i = 0; i < _parameters.Length; i++)
        {
            if (_parameters[i] != other._parameters[i])
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as MethodSignature);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(ReturnType);
        foreach (TypeDesc parameter in _parameters)
        {
            hash.Add(parameter);
        }

        return hash.ToHashCode();
    }

    /// <summary>Return type and parameters with C# names, as in <c>int(string, long)</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(ReturnType).Append('(');
        for (int i = 0; i < _parameters.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(_parameters[i]);
        }

        return text.Append(')').ToString();
    }
}
