using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Reachability.Evaluation;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability;

internal sealed partial class SymbolTable
{
    private readonly ConcurrentDictionary<FieldDesc, DataSymbol> _fields = new();
    private readonly ConcurrentDictionary<string, DataSymbol> _strings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DataSymbol> _names = new(StringComparer.Ordinal);

    // Without a heap nobody asks a string for its type.
    private static readonly DataSymbol StringMark = new("string method table", DataSection.ReadOnly, ObjectLayout.MethodTableSize, 4)
    {
        Content = new byte[ObjectLayout.MethodTableSize],
    };

    private readonly ConcurrentDictionary<TypeDesc, TypeObjectSymbol> _typeObjects = new();
    private readonly ConcurrentDictionary<TypeDesc, InitializationSymbol> _initializations = new();

    /// <inheritdoc/>
    public override DataSymbol GetStaticField(FieldDesc field) => _fields.GetOrAdd(field, CreateStaticField);

    /// <inheritdoc/>
    public override DataSymbol GetStringLiteral(string value) => _strings.GetOrAdd(value, CreateString);

    /// <inheritdoc/>
    public override DataSymbol GetUtf8Literal(string value) => _names.GetOrAdd(value, static name =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        return new($"name {name}", DataSection.ReadOnly, bytes.Length, 1) { Content = bytes };
    });

    /// <inheritdoc/>
    public override TypeObjectSymbol GetTypeObject(TypeDesc type) => _typeObjects.GetOrAdd(type, CreateTypeObject);

    /// <inheritdoc/>
    public override InitializationSymbol? GetInitialization(TypeDesc type) =>
        type.StaticConstructor is null ? null : _initializations.GetOrAdd(type, CreateInitialization);

    private static DataSymbol CreateStaticField(FieldDesc field)
    {
        Representation representation = Representation.Of(field.FieldType);
        (int size, int alignment) = representation.IsStruct
            ? (field.FieldType.Layout.Size, field.FieldType.Layout.Alignment)
            : (representation.Width, representation.Width);
        if (field.HasRva)
        {
            // The compiler of C# aligns data by what is read from it; the greatest such alignment costs little.
            return new(field.ToString(), DataSection.ReadOnly, size, Math.Max(alignment, Math.Min(8, LowestBit(size)))) { Content = field.GetRvaData() };
        }

        return new StaticFieldSymbol(field, field.IsThreadStatic ? DataSection.ThreadLocal : DataSection.Zero, size, alignment)
        {
            HoldsReferences = field.FieldType.ContainsReferences,
        };
    }

    private static int LowestBit(int size) => size & -size;

    private DataSymbol CreateString(string value)
    {
        byte[] content = new byte[ObjectLayout.StringCharsOffset + ((value.Length + 1) * sizeof(char))];
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(ObjectLayout.StringLengthOffset), value.Length);
        Span<byte> characters = content.AsSpan(ObjectLayout.StringCharsOffset);
        for (int index = 0; index < value.Length; index++)
        {
            // A literal may have half of a surrogate pair, which an encoding would not let through.
            BinaryPrimitives.WriteUInt16LittleEndian(characters[(index * sizeof(char))..], value[index]);
        }

        Symbol methodTable = HasHeap ? GetConstructedType(Types.GetWellKnownType(WellKnownType.String)) : StringMark;
        return new($"\"{value}\"", DataSection.ReadOnly, content.Length, 4)
        {
            Content = content,
            Relocations = [new(ObjectLayout.HeaderSize, methodTable, 0)],
        };
    }

    private TypeObjectSymbol CreateTypeObject(TypeDesc type)
    {
        TypeDesc runtimeType = Types.GetCoreType("System", "RuntimeType");
        int handle = runtimeType.GetField("_pUnderlyingEEType")?.Offset ?? throw InternalError.Of("the class library's RuntimeType has no method table");
        if (handle != ObjectLayout.DataOffset)
        {
            throw InternalError.Of("the guest runtime looks for the method table elsewhere in RuntimeType");
        }

        return new(type, HasHeap ? runtimeType.Layout.Size : ObjectLayout.DataOffset)
        {
            HoldsReferences = HasHeap && runtimeType.Layout.ContainsReferences,
            Relocations = HasHeap
                ? [new(ObjectLayout.HeaderSize, GetConstructedType(runtimeType), 0), new(ObjectLayout.HeaderSize + handle, GetMethodTable(type), 0)]
                : [],
        };
    }

    private InitializationSymbol CreateInitialization(TypeDesc type)
    {
        DataSymbol state = new($"{type} class constructor state", DataSection.Zero, 4, 4);
        return new(type.ToString(), state, GetFunction(type.StaticConstructor!), GetHelper(RuntimeHelper.RunClassConstructor))
        {
            Type = HasHeap ? GetMethodTable(type) : null,
            IsEager = type.GetTypeDefinition().HasCustomAttribute("System.Runtime.CompilerServices", "EagerStaticClassConstructionAttribute"),
        };
    }
}
