using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

internal sealed partial class EcmaType
{
    /// <summary>The names of its type parameters.</summary>
    internal IReadOnlyList<string> GetTypeParameterNames() =>
        Assembly.Read(this, static type => type.Assembly.NamesOf(type._row.GetGenericParameters()), "the type parameters of a type");

    private const string CompilerServices = "System.Runtime.CompilerServices";

    private MethodDesc[]? _methods;
    private FieldDesc[]? _fields;
    private MethodImplementation[]? _methodImplementations;
    private GenericParameterAttributes[]? _variances;
    private volatile Facts _facts;
    private int _inlineArrayLength;

    [Flags]
    private enum Facts
    {
        None = 0,
        Known = 1 << 0,
        ByRefLike = 1 << 1,
        Intrinsic = 1 << 2,
    }

    public override bool IsByRefLike => (ReadFacts() & Facts.ByRefLike) != 0;

    public override bool IsIntrinsic => (ReadFacts() & Facts.Intrinsic) != 0;

    public override int InlineArrayLength
    {
        get
        {
            ReadFacts();
            return _inlineArrayLength;
        }
    }

    public override MethodDesc? StaticConstructor
    {
        get
        {
            // The name is special, and may stand once (ECMA-335 II.10.5.3).
            foreach (MethodDesc method in GetMethods())
            {
                if (method.IsStaticConstructor)
                {
                    return method;
                }
            }

            return null;
        }
    }

    /// <summary>The explicit overrides: which body of this type stands for which declaration.</summary>
    internal ReadOnlySpan<MethodImplementation> MethodImplementations => _methodImplementations ??= ReadMethodImplementations();

    public override TypeLayout GetMetadataLayout()
    {
        try
        {
            return _row.GetLayout();
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the layout of '{Name}' cannot be read", e);
        }
    }

    public override GenericParameterAttributes GetVariance(int index)
    {
        GenericParameterAttributes[] variances = _variances ??= Assembly.Read(this, static type => type.ReadVariances(), "the type parameters of a type");
        return (uint)index < (uint)variances.Length ? variances[index] : GenericParameterAttributes.None;
    }

    public override ReadOnlySpan<MethodDesc> GetMethods() =>
        _methods ??= Assembly.Read(this, static type => type.ReadMethods(), "the methods of a type");

    public override ReadOnlySpan<FieldDesc> GetFields() =>
        _fields ??= Assembly.Read(this, static type => type.ReadFields(), "the fields of a type");

    public override bool HasCustomAttribute(string attributeNamespace, string attributeName) =>
        Assembly.HasAttribute(CustomAttributes, attributeNamespace, attributeName);

    public override CustomAttributeValue<TypeDesc>? GetCustomAttribute(string attributeNamespace, string attributeName) =>
        Assembly.ReadAttribute(CustomAttributes, attributeNamespace, attributeName);

    private CustomAttributeHandleCollection CustomAttributes =>
        Assembly.Read(this, static type => type._row.GetCustomAttributes(), "the attributes of a type");

    private MethodDesc[] ReadMethods()
    {
        MethodDefinitionHandleCollection rows = _row.GetMethods();
        var methods = new MethodDesc[rows.Count];
        int count = 0;
        foreach (MethodDefinitionHandle row in rows)
        {
            methods[count++] = Assembly.GetMethod(row);
        }

        return methods;
    }

    private FieldDesc[] ReadFields()
    {
        FieldDefinitionHandleCollection rows = _row.GetFields();
        var fields = new FieldDesc[rows.Count];
        int count = 0;
        foreach (FieldDefinitionHandle row in rows)
        {
            fields[count++] = Assembly.GetField(row);
        }

        return fields;
    }

    private Facts ReadFacts()
    {
        if (_facts == Facts.None)
        {
            Facts facts = Facts.Known;
            if (HasCustomAttribute(CompilerServices, "IsByRefLikeAttribute"))
            {
                facts |= Facts.ByRefLike;
            }

            if (HasCustomAttribute(CompilerServices, "IntrinsicAttribute"))
            {
                facts |= Facts.Intrinsic;
            }

            if (GetCustomAttribute(CompilerServices, "InlineArrayAttribute") is { FixedArguments: [{ Value: int length }] })
            {
                _inlineArrayLength = length;
            }

            _facts = facts;
        }

        return _facts;
    }

    private GenericParameterAttributes[] ReadVariances()
    {
        GenericParameterHandleCollection rows = _row.GetGenericParameters();
        var variances = new GenericParameterAttributes[rows.Count];
        for (int i = 0; i < variances.Length; i++)
        {
            variances[i] = Assembly.Reader.GetGenericParameter(rows[i]).Attributes & GenericParameterAttributes.VarianceMask;
        }

        return variances;
    }

    private MethodImplementation[] ReadMethodImplementations()
    {
        try
        {
            ImmutableArray<MethodImplementationHandle> rows = [.. _row.GetMethodImplementations()];
            var result = new MethodImplementation[rows.Length];
            for (int i = 0; i < result.Length; i++)
            {
                System.Reflection.Metadata.MethodImplementation row = Assembly.Reader.GetMethodImplementation(rows[i]);
                result[i] = new MethodImplementation(Assembly.GetMethod(row.MethodDeclaration), Assembly.GetMethod(row.MethodBody));
            }

            return result;
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the overrides of '{Name}' cannot be read", e);
        }
    }
}

/// <summary>An explicit override in the terms of the type's definition.</summary>
/// <param name="Declaration">The virtual or interface method.</param>
/// <param name="Body">The method that stands for it.</param>
internal readonly record struct MethodImplementation(MethodDesc Declaration, MethodDesc Body);
