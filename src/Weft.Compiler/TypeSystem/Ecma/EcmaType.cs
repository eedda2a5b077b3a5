using System.Reflection;
using System.Reflection.Metadata;

namespace Weft.Compiler.TypeSystem.Ecma;

/// <summary>A type that an assembly defines. A generic one stands for the definition, with its own variables as arguments.</summary>
internal sealed partial class EcmaType : TypeDesc
{
    private const byte UnknownKind = byte.MaxValue;

    // A chain of base classes or of enclosing types that is longer leads in a circle.
    private const int MaximumChain = 256;

    private static readonly TypeDesc[] s_noBase = [];

    private readonly TypeDefinition _row;
    private string? _name;
    private string? _namespace;
    private volatile byte _kind = UnknownKind;
    private TypeDesc[]? _instantiation;
    private TypeDesc[]? _baseType;
    private TypeDesc[]? _declaredInterfaces;
    private TypeDesc? _underlyingType;

    internal EcmaType(EcmaAssembly assembly, TypeDefinitionHandle handle)
        : base(assembly.Context)
    {
        Assembly = assembly;
        Handle = handle;
        _row = assembly.Reader.GetTypeDefinition(handle);
        Attributes = _row.Attributes;
    }

    public EcmaAssembly Assembly { get; }

    public TypeDefinitionHandle Handle { get; }

    public override TypeAttributes Attributes { get; }

    public override string Name => _name ??= Assembly.Read(this, static type => type.Assembly.Reader.GetString(type._row.Name), "the name of a type");

    public override string Namespace =>
        _namespace ??= Assembly.Read(this, static type => type.ReadNamespace(), "the namespace of a type");

    public override TypeDesc? DeclaringType
    {
        get
        {
            TypeDefinitionHandle outer = Assembly.Read(this, static type => type._row.GetDeclaringType(), "the type around a nested one");
            return outer.IsNil ? null : Assembly.GetType(outer);
        }
    }

    public override TypeKind Kind
    {
        get
        {
            if (_kind == UnknownKind)
            {
                _kind = (byte)ComputeKind();
            }

            return (TypeKind)_kind;
        }
    }

    public override Instantiation Instantiation
    {
        get
        {
            if (_instantiation is null)
            {
                int count = Assembly.Read(this, static type => type._row.GetGenericParameters().Count, "the type parameters of a type");
                var variables = new TypeDesc[count];
                for (int i = 0; i < variables.Length; i++)
                {
                    variables[i] = Context.GetSignatureVariable(i, isMethodVariable: false);
                }

                _instantiation = variables;
            }

            return new Instantiation(_instantiation);
        }
    }

    public override TypeDesc? BaseType
    {
        get
        {
            TypeDesc[] known = _baseType ??= ReadBaseType() is { } type ? [type] : s_noBase;
            return known.Length == 0 ? null : known[0];
        }
    }

    public override ReadOnlySpan<TypeDesc> DeclaredInterfaces => _declaredInterfaces ??= ReadDeclaredInterfaces();

    public override TypeDesc UnderlyingType => IsEnum ? _underlyingType ??= ReadUnderlyingType() : this;

    public override TypeDesc Instantiate(Instantiation typeArguments, Instantiation methodArguments) => this;

    private string ReadNamespace()
    {
        EcmaType outermost = this;
        for (int depth = 0; outermost.DeclaringType is EcmaType outer && depth < MaximumChain; depth++)
        {
            outermost = outer;
        }

        return Assembly.Reader.GetString(outermost._row.NamespaceDefinition);
    }

    private TypeKind ComputeKind()
    {
        if ((Attributes & TypeAttributes.Interface) != 0)
        {
            return TypeKind.Interface;
        }

        TypeDesc? baseType = BaseType;
        if (baseType is null)
        {
            return TypeKind.Class;
        }

        if (baseType == Context.GetWellKnownType(WellKnownType.Enum))
        {
            return TypeKind.Enum;
        }

        if (baseType != Context.GetWellKnownType(WellKnownType.ValueType) || this == Context.GetWellKnownType(WellKnownType.Enum))
        {
            return TypeKind.Class;
        }

        bool isCore = Assembly == Context.CoreLibrary && Namespace == "System" && DeclaringType is null;
        return (isCore ? TypeSystemContext.GetPrimitiveKind(Name) : null) ?? TypeKind.ValueType;
    }

    private TypeDesc? ReadBaseType()
    {
        try
        {
            EntityHandle handle = _row.BaseType;
            if (handle.IsNil || (Attributes & TypeAttributes.Interface) != 0)
            {
                return null;
            }

            TypeDesc type = Assembly.GetType(handle);
            RefuseCircle(type);
            return type;
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the base class of '{Name}' cannot be read", e);
        }
    }

    /// <summary>Follows the rows, not the properties, which would follow the circle themselves.</summary>
    private void RefuseCircle(TypeDesc baseType)
    {
        TypeDesc? type = baseType;
        for (int length = 0; type is not null; length++)
        {
            if (type.GetTypeDefinition() is not EcmaType definition)
            {
                throw Assembly.Corrupt($"the base class of '{Name}' is no class");
            }

            if (definition == this || length > MaximumChain)
            {
                throw Assembly.Corrupt($"'{Name}' is derived from itself");
            }

            EntityHandle next = definition._row.BaseType;
            type = next.IsNil ? null : definition.Assembly.GetType(next);
        }
    }

    private TypeDesc[] ReadDeclaredInterfaces()
    {
        try
        {
            InterfaceImplementationHandleCollection rows = _row.GetInterfaceImplementations();
            var interfaces = new TypeDesc[rows.Count];
            int count = 0;
            foreach (InterfaceImplementationHandle row in rows)
            {
                TypeDesc type = Assembly.GetType(Assembly.Reader.GetInterfaceImplementation(row).Interface);
                interfaces[count++] = type.IsInterface ? type : throw Assembly.Corrupt($"'{Name}' implements '{type.Name}', which is no interface");
            }

            return interfaces;
        }
        catch (Exception e) when (EcmaAssembly.IsCorruption(e))
        {
            throw Assembly.Corrupt($"the interfaces of '{Name}' cannot be read", e);
        }
    }

    private TypeDesc ReadUnderlyingType()
    {
        foreach (FieldDesc field in GetFields())
        {
            if (!field.IsStatic)
            {
                return field.FieldType.IsPrimitive
                    ? field.FieldType
                    : throw Assembly.Corrupt($"enum '{Name}' has a value that is no primitive");
            }
        }

        throw Assembly.Corrupt($"enum '{Name}' has no value");
    }
}
