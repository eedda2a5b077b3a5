using System.Buffers.Binary;
using Weft.Compiler.IL;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Reachability;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Naming;

namespace Weft.Compiler.Objects;

/// <summary>Fills method tables (docs/design/objects.md).</summary>
/// <param name="symbols">The symbols of the program.</param>
/// <param name="numbers">The numbers of the classes.</param>
/// <param name="classes">These classes by their numbers: those that have objects, and then perhaps others.</param>
/// <param name="objectClasses">How many have objects.</param>
/// <param name="details">What else the program asks about types.</param>
internal sealed class MethodTableWriter(
    SymbolTable symbols, Dictionary<TypeDesc, int> numbers, List<TypeDesc> classes, int objectClasses, TypeDetails details)
{
    private const int Words = (MethodTableSymbol.Size - 20) / sizeof(int);
    private const int RelatedOffset = 8;
    private const int ReferencesOffset = 24;
    private const int TypeObjectOffset = 28;
    private const int FinalizerOffset = 32;
    private const int NameOffset = 36;
    private const int CastsOffset = 40;
    private const int CastBitsOffset = 48;
    private const int DetailsOffset = 52;

    /// <summary>Fills a table.</summary>
    public void Write(MethodTableSymbol table)
    {
        TypeDesc type = table.Type;
        byte[] content = new byte[MethodTableSymbol.Size];
        List<DataRelocation> relocations = [];
        table.ClassNumber = numbers.GetValueOrDefault(type);
        Put(content, 0, unchecked((int)MethodTableFlags.Of(type)));
        Put(content, 4, MethodTableFlags.BaseSizeOf(type));
        Put(content, 12, Words);
        Put(content, 16, HashOf(type.ToString()));
        Put(content, ObjectLayout.ClassNumberOffset, table.ClassNumber);
        if ((type.ElementType ?? type.BaseType) is { } related && !(type.IsGenericDefinition && related.ContainsSignatureVariables))
        {
            relocations.Add(new(RelatedOffset, symbols.GetMethodTable(related), 0));
        }

        if ((type is ArrayType || MethodTableFlags.HasLayout(type)) && ReferenceMap.Of(type) is { } references)
        {
            relocations.Add(new(ReferencesOffset, references, 0));
        }

        relocations.Add(new(TypeObjectOffset, symbols.GetTypeObject(type), ObjectLayout.HeaderSize));
        if (table.ClassNumber != 0 && table.ClassNumber <= objectClasses && type.Finalizer is { } finalizer)
        {
            relocations.Add(new(FinalizerOffset, symbols.GetFunction(finalizer), 0));
        }

        relocations.Add(new(NameOffset, CountedName.Create(ReflectionNames.Of(type)), 0));
        if (type.IsReferenceType)
        {
            ClassSet casts = ClassSets.Build(type.ToString(), classes, exact => exact.CanCastTo(type));
            Put(content, CastsOffset, casts.First);
            Put(content, CastsOffset + sizeof(int), casts.Count);
            if (casts.Bits is { } bits)
            {
                relocations.Add(new(CastBitsOffset, bits, 0));
            }
        }

        // The runtime makes boxes of it, for elements of arrays.
        if (type is { IsNullable: true, IsGenericDefinition: false, ContainsSignatureVariables: false })
        {
            relocations.Add(new(CastBitsOffset, symbols.GetMethodTable(type.Instantiation[0]), 0));
        }

        if (details.Create(type) is { } data)
        {
            relocations.Add(new(DetailsOffset, data, 0));
        }

        table.Content = content;
        table.Relocations = relocations;
    }

    private static void Put(byte[] content, int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(offset), value);

    // Stable from build to build, as string.GetHashCode is not (FNV-1a).
    private static int HashOf(string name)
    {
        uint hash = 2166136261;
        foreach (char character in name)
        {
            hash = (hash ^ character) * 16777619;
        }

        return (int)hash;
    }
}
