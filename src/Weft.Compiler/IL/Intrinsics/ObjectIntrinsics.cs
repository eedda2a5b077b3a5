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

    // What C# makes of new T(), and the same with the object of a type that is named right there. What the constructor throws comes out
    // of a call of it as the cause of another exception, for which the class library's own method is there.
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

        MethodDesc? constructor = ConstructorOf(type);
        bool mayThrow = constructor is not null && !PlainConstructors.Has(importer.Context, constructor);
        if (mayThrow && !takesType)
        {
            return false;
        }

        if (takesType)
        {
            importer.Pop();
        }

        if (mayThrow)
        {
            importer.CallExactly(method.Context.GetInstantiatedMethod(GenericOf(method), new([type])));
        }
        else if (constructor is not null)
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

    private static MethodDesc GenericOf(MethodDesc method)
    {
        foreach (MethodDesc other in method.OwningType.GetMethods())
        {
            if (other.Name == method.Name && other.HasInstantiation && other.Signature.Length == 0)
            {
                return other;
            }
        }

        throw InternalError.Of("the class library has no Activator.CreateInstance<T>");
    }

    private static bool CanBeMade(TypeDesc type) =>
        ConstructorOf(type) is not null || type is { IsValueType: true, IsVoid: false, IsByRefLike: false };

    // Others than public ones are not for those who do not name the type.
    private static MethodDesc? ConstructorOf(TypeDesc type) =>
        !type.IsAbstract && type.DefaultConstructor is { IsPublic: true } constructor ? constructor : null;

    // The class library knows by a method of its own that there is none.
    private static bool DefaultConstructorOf(ILImporter importer, MethodDesc method)
    {
        MethodDesc constructor = ConstructorOf(method.Instantiation[0])
            ?? method.OwningType.GetMethod("MissingConstructorMethod")
            ?? throw InternalError.Of("the class library has no constructor that is missing");
        SymbolAddress function = new(IRType.I32, importer.Context.GetFunction(constructor), 0);
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
