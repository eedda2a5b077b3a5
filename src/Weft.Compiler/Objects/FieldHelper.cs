using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Layout;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.Objects;

/// <summary>
/// The override of <c>ValueType.__GetFieldHelper</c> by which <c>ValueType.Equals</c> and <c>GetHashCode</c> look at the fields of a
/// struct. A struct without one is compared as bytes.
/// </summary>
internal static class FieldHelper
{
    /// <summary>The argument by which the class library asks for the number of fields.</summary>
    private const int CountRequest = -1;

    /// <summary>Whether two equal values of a type need not have the same bytes, or a field has an idea of its own of what equal means.</summary>
    public static bool IsNeededFor(TypeDesc type) => !AreBytesEnough(type);

    /// <summary>Writes the override: of an index the offset of the field and, through the last parameter, its type.</summary>
    public static Function Write(FunctionSymbol symbol, TypeDesc type, ImportContext context)
    {
        Function function = new(symbol);
        IRBuilder builder = new(function);
        Value index = function.Entry.Parameters[1];
        Value typeAddress = function.Entry.Parameters[2];
        ReadOnlySpan<FieldPlace> fields = type.Layout.Fields;
        Block isCount = function.AddBlock();
        Block isField = function.AddBlock();
        builder.Branch(builder.Binary(Opcode.Eq, index, Constant.I32(CountRequest)), new Edge(isCount), new Edge(isField));
        builder.Block = isCount;
        builder.Store(typeAddress, Constant.I32(0));
        builder.Return(Constant.I32(fields.Length));
        List<Edge> edges = new(fields.Length + 1);
        foreach (ref readonly FieldPlace place in fields)
        {
            Block block = function.AddBlock();
            edges.Add(new Edge(block));
            builder.Block = block;
            builder.Store(typeAddress, new SymbolAddress(IRType.I32, context.GetConstructedType(TypeOf(place.Field.FieldType)), 0));
            builder.Return(Constant.I32(place.Offset));
        }

        Block outside = function.AddBlock();
        edges.Add(new Edge(outside));
        builder.Block = outside;
        builder.Return(Constant.I32(0));
        builder.Block = isField;
        builder.Switch(index, edges);
        return function;
    }

    // A reference is compared by its own class, so that one type does for all.
    private static TypeDesc TypeOf(TypeDesc field) => field.IsReferenceType ? field.Context.GetWellKnownType(WellKnownType.Object)
        : field.Kind is TypeKind.Pointer or TypeKind.FunctionPointer ? field.Context.GetWellKnownType(WellKnownType.UIntPtr)
        : field;

    private static bool AreBytesEnough(TypeDesc type)
    {
        int end = 0;
        foreach (ref readonly FieldPlace place in type.Layout.Fields)
        {
            if (place.Offset != end || !IsComparedAsBytes(place.Field.FieldType))
            {
                return false;
            }

            end += place.Size;
        }

        return end == type.Layout.Size && type.InlineArrayLength == 0;
    }

    private static bool IsComparedAsBytes(TypeDesc type) => type.UnderlyingType.Kind switch
    {
        TypeKind.Single or TypeKind.Double => false,
        TypeKind.ValueType => !OverridesEquals(type) && AreBytesEnough(type),
        _ => !type.IsReferenceType,
    };

    private static bool OverridesEquals(TypeDesc type)
    {
        foreach (MethodDesc method in type.GetMethods())
        {
            if (method is { Name: "Equals", IsVirtual: true, Signature.Length: 1 } && method.Signature[0].IsObject)
            {
                return true;
            }
        }

        return false;
    }
}
