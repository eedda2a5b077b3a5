using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>What the class library asks about objects and their types that only a compiler knows.</summary>
internal static class ObjectIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("MethodTable", "Of", Of),
        ("MethodTable", "get_SupportsRelativePointers", (importer, _) => Push(importer, 0)),
        ("Object", "GetMethodTable", GetMethodTable),
        ("RuntimeHelpers", "GetMethodTable", GetMethodTable),
        ("RuntimeHelpers", "InitializeArray", InitializeArray),
        ("Activator", "CreateInstance", CreateInstance),
        ("Activator", "DefaultConstructorOf", DefaultConstructorOf),
        ("Activator", "AllocatorOf", AllocatorOf),
        ("Thread", "FastPollGC", (importer, _) => true),
    ];

    private static bool Push(ILImporter importer, int value)
    {
        importer.PushInt32(Constant.I32(value));
        return true;
    }

    private static bool Of(ILImporter importer, MethodDesc method)
    {
        TypeDesc type = method.Instantiation[0];

        // Activator.CreateInstance makes an object of what it asks for. Where it is called it is expanded; a delegate still runs it.
        Symbol table = importer.Method.OwningType.Name == "Activator" && type is { Kind: TypeKind.Class, IsAbstract: false }
            ? importer.Context.GetConstructedType(type)
            : importer.Context.GetMethodTable(type);
        importer.Push(new(StackKind.NativeInt, new SymbolAddress(IRType.I32, table, 0), method.Signature.ReturnType));
        return true;
    }

    // The reference points at it.
    private static bool GetMethodTable(ILImporter importer, MethodDesc method)
    {
        Value reference = importer.Pop().Value;
        importer.CheckNotNull(reference);
        importer.Push(new(StackKind.NativeInt, importer.Builder.LoadInvariant(reference), method.Signature.ReturnType));
        return true;
    }

    // The handle is the data itself: ldtoken pushes its address.
    private static bool InitializeArray(ILImporter importer, MethodDesc method)
    {
        if (importer.Peek().Value is not SymbolAddress { Symbol: DataSymbol data })
        {
            return false;
        }

        Value source = importer.Pop().Value;
        StackEntry array = importer.Pop();
        importer.KeepAliases();
        int bounds = array.Type is ArrayType { IsSzArray: false } general ? general.Rank * sizeof(long) : 0;
        Value destination = importer.Builder.Plain(
            Opcode.Add, IRType.ByRef, array.Value, Constant.I32(ObjectLayout.ArrayDataOffset + bounds));
        importer.Builder.CopyBlock(destination, source, data.Size);
        return true;
    }

    // What C# makes of new T(), and the same with the object of a type that is named right there.
    private static bool CreateInstance(ILImporter importer, MethodDesc method)
    {
        bool takesType = !method.HasInstantiation && method.Signature.Length == 1;
        TypeDesc? type = takesType ? TypeIntrinsics.TypeOf(importer)
            : method.HasInstantiation && method.Signature.Length == 0 ? method.Instantiation[0]
            : null;
        if (!importer.Context.HasHeap || type is null or { IsGenericDefinition: true } || !CanBeMade(type))
        {
            return false;
        }

        if (takesType)
        {
            importer.Pop();
        }

        if (type.DefaultConstructor is { } constructor)
        {
            importer.NewObject(constructor);
        }
        else
        {
            importer.PushDefault(type);
        }

        if (takesType && type.IsValueType)
        {
            importer.BoxValue(type);
        }

        return true;
    }

    private static bool CanBeMade(TypeDesc type) =>
        type.DefaultConstructor is not null ? !type.IsAbstract : type is { IsValueType: true, IsVoid: false, IsByRefLike: false };

    private static bool DefaultConstructorOf(ILImporter importer, MethodDesc method)
    {
        TypeDesc type = method.Instantiation[0];
        Value function = type.DefaultConstructor is { } constructor
            ? new SymbolAddress(IRType.I32, importer.Context.GetFunction(constructor), 0)
            : Constant.I32(0);
        importer.Push(new(StackKind.NativeInt, function, method.Signature.ReturnType));
        return true;
    }

    // What makes an object of a class takes its method table, whichever class it is.
    private static bool AllocatorOf(ILImporter importer, MethodDesc method)
    {
        SymbolAddress function = new(IRType.I32, importer.Context.GetHelper(RuntimeHelper.NewUnknown), 0);
        importer.Push(new(StackKind.NativeInt, function, method.Signature.ReturnType));
        return true;
    }
}
