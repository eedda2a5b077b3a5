using System.Buffers.Binary;
using System.Reflection;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Reachability;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.Objects;

/// <summary>
/// The answers that a program can ask for when it runs, and only those: what is not asked has no data (docs/design/objects.md, "Details
/// of types").
/// </summary>
/// <param name="symbols">The symbols of the program.</param>
/// <param name="questions">What the program asks.</param>
internal sealed class TypeDetails(SymbolTable symbols, TypeQuestions questions)
{
    private const int Size = 36;
    private const int EnumMembersOffset = 0;
    private const int AttributesOffset = 4;
    private const int DeclaringTypeOffset = 8;
    private const int DefinitionOffset = 12;
    private const int ArgumentsOffset = 16;
    private const int InterfacesOffset = 20;
    private const int AssemblyOffset = 24;
    private const int EnumArrayOffset = 28;
    private const int JsonAttributesOffset = 32;
    private const string JsonNamespace = "System.Text.Json.Serialization";

    // The name of it is obsolete, the bit is not.
    private const TypeAttributes Serializable = (TypeAttributes)0x2000;

    private readonly Dictionary<string, DataSymbol> _assemblies = new(StringComparer.Ordinal);

    /// <summary>The types that the answers about a type name, beyond those that every method table has.</summary>
    /// <param name="type">The type.</param>
    /// <param name="questions">What the program asks.</param>
    public static IEnumerable<TypeDesc> Named(TypeDesc type, TypeQuestions questions)
    {
        if ((questions & TypeQuestions.DeclaringType) != 0 && type.DeclaringType is { } outer)
        {
            yield return outer;
        }

        if (!IsKnown(type))
        {
            yield break;
        }

        if ((questions & TypeQuestions.Generics) != 0 && type.HasInstantiation)
        {
            yield return type.GetTypeDefinition();
            for (int i = 0; i < type.Instantiation.Length; i++)
            {
                yield return type.Instantiation[i];
            }
        }

        if ((questions & TypeQuestions.Interfaces) != 0)
        {
            foreach (TypeDesc item in type.Interfaces.ToArray())
            {
                yield return item;
            }
        }
    }

    /// <summary>The data about a type, or null where nothing is asked that it has an answer to.</summary>
    public DataSymbol? Create(TypeDesc type)
    {
        byte[] content = new byte[Size];
        List<DataRelocation> relocations = [];
        if (Asks(TypeQuestions.EnumMembers) && type.IsEnum && IsKnown(type))
        {
            relocations.Add(new(EnumMembersOffset, EnumTable.Create(type), 0));
        }

        if (Asks(TypeQuestions.EnumArray) && type.IsEnum && IsKnown(type))
        {
            relocations.Add(new(EnumArrayOffset, symbols.GetMethodTable(type.MakeArrayType()), 0));
        }

        if (Asks(TypeQuestions.Attributes))
        {
            BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(AttributesOffset), (int)AttributesOf(type));
        }

        if (Asks(TypeQuestions.DeclaringType) && type.DeclaringType is { } outer)
        {
            relocations.Add(new(DeclaringTypeOffset, symbols.GetMethodTable(outer), 0));
        }

        if (Asks(TypeQuestions.Generics) && type.HasInstantiation && IsKnown(type))
        {
            relocations.Add(new(DefinitionOffset, symbols.GetMethodTable(type.GetTypeDefinition()), 0));
            relocations.Add(new(ArgumentsOffset, ListOf($"arguments of {type}", type.Instantiation.AsSpan()), 0));
        }

        if (Asks(TypeQuestions.Interfaces) && IsKnown(type) && !type.Interfaces.IsEmpty)
        {
            relocations.Add(new(InterfacesOffset, ListOf($"interfaces of {type}", type.Interfaces), 0));
        }

        if (Asks(TypeQuestions.Assembly) && type.GetTypeDefinition() is EcmaType { Assembly: { } assembly })
        {
            relocations.Add(new(AssemblyOffset, NameOf(assembly), 0));
        }

        if (Asks(TypeQuestions.JsonAttributes) && HasJsonAttributes(type))
        {
            content[JsonAttributesOffset] = 1;
        }

        return relocations.Count == 0 && content.AsSpan().IndexOfAnyExcept((byte)0) < 0
            ? null
            : new($"details of {type}", DataSection.ReadOnly, Size, sizeof(int)) { Content = content, Relocations = relocations };
    }

    private bool Asks(TypeQuestions question) => (questions & question) != 0;

    // What .NET says of types that have no definition.
    private static TypeAttributes AttributesOf(TypeDesc type) => type.GetTypeDefinition() switch
    {
        EcmaType definition => definition.Attributes,
        ArrayType => TypeAttributes.Public | TypeAttributes.Sealed | Serializable,
        ParameterizedType => TypeAttributes.Public,
        _ => 0,
    };

    // Those that generated code leaves to the running program: classes derived from this one, and other names for members.
    private static bool HasJsonAttributes(TypeDesc type)
    {
        if (!type.IsEnum)
        {
            return type.HasCustomAttribute(JsonNamespace, "JsonPolymorphicAttribute")
                || type.HasCustomAttribute(JsonNamespace, "JsonDerivedTypeAttribute");
        }

        foreach (FieldDesc field in type.GetFields())
        {
            if (field.HasCustomAttribute(JsonNamespace, "JsonStringEnumMemberNameAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    // A type with its own parameters in it is none that a module knows.
    private static bool IsKnown(TypeDesc type) => !type.IsGenericDefinition && !type.ContainsSignatureVariables;

    private DataSymbol ListOf(string name, ReadOnlySpan<TypeDesc> types)
    {
        byte[] content = new byte[sizeof(int) * (types.Length + 1)];
        BinaryPrimitives.WriteInt32LittleEndian(content, types.Length);
        List<DataRelocation> relocations = [];
        foreach (TypeDesc type in types)
        {
            relocations.Add(new(sizeof(int) * (relocations.Count + 1), symbols.GetMethodTable(type), 0));
        }

        return new(name, DataSection.ReadOnly, content.Length, sizeof(int)) { Content = content, Relocations = relocations };
    }

    private DataSymbol NameOf(EcmaAssembly assembly)
    {
        if (!_assemblies.TryGetValue(assembly.Path, out DataSymbol? name))
        {
            _assemblies.Add(assembly.Path, name = CountedName.Create(assembly.FullName));
        }

        return name;
    }
}
