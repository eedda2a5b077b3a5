using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>Moves and fills of memory, data of the image, and facts about generic arguments.</summary>
internal static class MemoryIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("SpanHelpers", "Memmove", Move),
        ("SpanHelpers", "ClearWithoutReferences", Clear),
        ("RuntimeHelpers", "CreateSpan", CreateSpan),
        ("RuntimeHelpers", "IsReferenceOrContainsReferences",
            (importer, method) => Fact(importer, method.Instantiation[0].ContainsReferences)),
        ("RuntimeHelpers", "IsBitwiseEquatable", (importer, method) => Fact(importer, IsBitwiseEquatable(method.Instantiation[0]))),
        ("RuntimeHelpers", "IsKnownConstant", IsKnownConstant),
        ("MemoryMarshal", "GetArrayDataReference", GetArrayDataReference),
    ];

    private static bool Move(ILImporter importer, MethodDesc method)
    {
        Value length = importer.Pop().Value;
        Value source = importer.Pop().Value;
        Value destination = importer.Pop().Value;
        importer.KeepAliases();
        importer.Builder.Plain(Opcode.MemoryCopy, IRType.None, destination, source, length);
        return true;
    }

    private static bool Clear(ILImporter importer, MethodDesc method)
    {
        Value length = importer.Pop().Value;
        Value address = importer.Pop().Value;
        importer.KeepAliases();
        importer.Builder.Plain(Opcode.MemoryFill, IRType.None, address, Constant.I32(0), length);
        return true;
    }

    // The handle is the data itself: ldtoken pushes its address.
    private static bool CreateSpan(ILImporter importer, MethodDesc method)
    {
        if (importer.Peek().Value is not SymbolAddress { Symbol: DataSymbol data })
        {
            return false;
        }

        Value address = importer.Pop().Value;
        int length = data.Size / Math.Max(1, ILImporter.SizeInMemory(method.Instantiation[0]));
        importer.PushSpan(method.Signature.ReturnType, address, Constant.I32(length));
        return true;
    }

    private static bool Fact(ILImporter importer, bool holds)
    {
        importer.PushInt32(Constant.I32(holds ? 1 : 0));
        return true;
    }

    private static bool IsKnownConstant(ILImporter importer, MethodDesc method)
    {
        importer.Pop();
        return Fact(importer, false);
    }

    // Types whose equality is that of their bits: floating-point numbers are not, for NaN and the two zeros.
    private static bool IsBitwiseEquatable(TypeDesc type) => type.IsEnum
        || type.Kind is (>= TypeKind.Boolean and <= TypeKind.UIntPtr) or TypeKind.Pointer or TypeKind.FunctionPointer;

    private static bool GetArrayDataReference(ILImporter importer, MethodDesc method)
    {
        if (!method.HasInstantiation)
        {
            return false;
        }

        Value array = importer.Pop().Value;
        importer.CheckNotNull(array);
        importer.Push(new(StackKind.ByRef, importer.ArrayData(array), method.Signature.ReturnType));
        return true;
    }
}
