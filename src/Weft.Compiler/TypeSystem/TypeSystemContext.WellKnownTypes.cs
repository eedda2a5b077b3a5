namespace Weft.Compiler.TypeSystem;

internal sealed partial class TypeSystemContext
{
    // In the order of WellKnownType.
    private static readonly (string Namespace, string Name)[] s_wellKnownNames =
    [
        ("System", "Void"), ("System", "Boolean"), ("System", "Char"), ("System", "SByte"), ("System", "Byte"), ("System", "Int16"),
        ("System", "UInt16"), ("System", "Int32"), ("System", "UInt32"), ("System", "Int64"), ("System", "UInt64"), ("System", "IntPtr"),
        ("System", "UIntPtr"), ("System", "Single"), ("System", "Double"), ("System", "Object"), ("System", "String"),
        ("System", "ValueType"), ("System", "Enum"), ("System", "Array"), ("System", "Array`1"), ("System", "Nullable`1"),
        ("System", "Delegate"), ("System", "MulticastDelegate"), ("System", "Exception"), ("System", "TypedReference"),
        ("System", "RuntimeTypeHandle"), ("System", "RuntimeMethodHandle"), ("System", "RuntimeFieldHandle"), ("System", "Type"),
        ("System", "Attribute"), ("System", "Decimal"), ("System", "Int128"), ("System", "UInt128"), ("System", "Span`1"),
        ("System", "ReadOnlySpan`1"),
    ];

    private readonly TypeDesc?[] _wellKnownTypes = new TypeDesc?[s_wellKnownNames.Length];

    /// <summary>A type that the core library must have.</summary>
    /// <exception cref="MissingTypeException">It does not have it.</exception>
    public TypeDesc GetWellKnownType(WellKnownType type)
    {
        ref TypeDesc? known = ref _wellKnownTypes[(int)type];
        return known ??= CoreLibrary.GetType(s_wellKnownNames[(int)type].Namespace, s_wellKnownNames[(int)type].Name);
    }

    /// <summary>Finds a type by its full name in the core library.</summary>
    /// <exception cref="MissingTypeException">It does not have it.</exception>
    public TypeDesc GetCoreType(string typeNamespace, string name) => CoreLibrary.GetType(typeNamespace, name);

    /// <summary>The primitive, or <c>void</c>, of a name in the namespace <c>System</c> of the core library.</summary>
    internal static TypeKind? GetPrimitiveKind(string name)
    {
        for (int i = 0; i <= (int)WellKnownType.Double; i++)
        {
            if (s_wellKnownNames[i].Name == name)
            {
                return (TypeKind)i;
            }
        }

        return null;
    }
}
