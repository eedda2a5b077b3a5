using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>Questions about types that are known: generic code chooses by them what to do.</summary>
internal static class TypeIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("Type", "GetTypeFromHandle", (importer, _) => TypeOf(importer) is not null),
        ("Type", "op_Equality", (importer, _) => Compare(importer, isEqual: true)),
        ("Type", "op_Inequality", (importer, _) => Compare(importer, isEqual: false)),
        ("Type", "get_IsValueType", (importer, _) => Ask(importer, type => type.IsValueType)),
        ("Type", "get_IsEnum", (importer, _) => Ask(importer, type => type.IsEnum)),
        ("Type", "get_IsPrimitive", (importer, _) => Ask(importer, type => type.IsPrimitive)),
        ("SR", "Format", KeepKey),
    ];

    // The key of the text stands for it, without what would be put into it.
    private static bool KeepKey(ILImporter importer, MethodDesc method)
    {
        if (importer.Context.HasHeap || !method.Signature[0].IsString)
        {
            return false;
        }

        for (int i = 1; i < method.Signature.Length; i++)
        {
            importer.Pop();
        }

        return true;
    }

    private static TypeDesc? TypeOf(ILImporter importer, int depth = 0) =>
        importer.Peek(depth).Value is SymbolAddress { Symbol: TypeObjectSymbol token } ? token.Type : null;

    private static bool Compare(ILImporter importer, bool isEqual)
    {
        TypeDesc? left = TypeOf(importer, 1);
        TypeDesc? right = TypeOf(importer);
        if (left is null && right is null)
        {
            return false;
        }

        Value second = importer.Pop().Value;
        Value first = importer.Pop().Value;
        if (left is not null && right is not null)
        {
            importer.PushInt32(Constant.I32(left == right == isEqual ? 1 : 0));
            return true;
        }

        // There is one object of each type, and what is no type of the program is equal to none that is.
        importer.PushInt32(importer.Builder.Binary(isEqual ? Opcode.Eq : Opcode.Ne, first, second));
        return true;
    }

    private static bool Ask(ILImporter importer, Func<TypeDesc, bool> question)
    {
        if (TypeOf(importer) is not { } type)
        {
            return false;
        }

        importer.Pop();
        importer.PushInt32(Constant.I32(question(type) ? 1 : 0));
        return true;
    }
}
