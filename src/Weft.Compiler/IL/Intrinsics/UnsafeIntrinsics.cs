using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>
/// <c>System.Runtime.CompilerServices.Unsafe</c>: the members that have no IL of their own, and those that are an instruction or two.
/// </summary>
internal static class UnsafeIntrinsics
{
    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<(string Type, string Method, IntrinsicExpander Expander)> Rows { get; } =
    [
        ("Unsafe", "As", Retype),
        ("Unsafe", "AsRef", Retype),
        ("Unsafe", "AsPointer", Retype),
        ("Unsafe", "Add", (importer, method) => AddElements(importer, method, Opcode.Add)),
        ("Unsafe", "Subtract", (importer, method) => AddElements(importer, method, Opcode.Sub)),
        ("Unsafe", "ReadUnaligned", ReadUnaligned),
        ("Unsafe", "WriteUnaligned", WriteUnaligned),
        ("Unsafe", "BitCast", BitCast),
        ("Unsafe", "AddByteOffset", (importer, method) => AddBytes(importer, method, Opcode.Add)),
        ("Unsafe", "SubtractByteOffset", (importer, method) => AddBytes(importer, method, Opcode.Sub)),
        ("Unsafe", "ByteOffset", ByteOffset),
        ("Unsafe", "AreSame", (importer, _) => Compare(importer, Opcode.Eq)),
        ("Unsafe", "IsAddressGreaterThan", (importer, _) => Compare(importer, Opcode.GtU)),
        ("Unsafe", "IsAddressGreaterThanOrEqualTo", (importer, _) => Compare(importer, Opcode.GeU)),
        ("Unsafe", "IsAddressLessThan", (importer, _) => Compare(importer, Opcode.LtU)),
        ("Unsafe", "IsAddressLessThanOrEqualTo", (importer, _) => Compare(importer, Opcode.LeU)),
        ("Unsafe", "Unbox", Unbox),
        ("Unsafe", "SkipInit", SkipInit),
        ("Unsafe", "Copy", Copy),
        ("Unsafe", "CopyBlock", (importer, _) => Block(importer, Opcode.MemoryCopy)),
        ("Unsafe", "CopyBlockUnaligned", (importer, _) => Block(importer, Opcode.MemoryCopy)),
        ("Unsafe", "InitBlock", (importer, _) => Block(importer, Opcode.MemoryFill)),
        ("Unsafe", "InitBlockUnaligned", (importer, _) => Block(importer, Opcode.MemoryFill)),
    ];

    // The bits stay as they are; only what they mean changes.
    private static bool Retype(ILImporter importer, MethodDesc method)
    {
        if (method is { Name: "As", Instantiation: { Length: 2 } types }
            && importer.RejectWideReference(types[0], types[1], method.Signature.ReturnType))
        {
            return true;
        }

        StackEntry entry = importer.Pop();
        TypeDesc type = method.Signature.ReturnType;
        Representation target = Representation.Of(type);
        Value value = entry.Value.Type == target.Type || entry.Value is Constant or SymbolAddress or Slot
            ? entry.Value
            : importer.Builder.Convert(Opcode.Reinterpret, target.Type, entry.Value);
        importer.Push(new(target.Kind, value, type));
        return true;
    }

    private static bool Unbox(ILImporter importer, MethodDesc method)
    {
        importer.Cast(ILOpCode.Unbox, method.Instantiation[0]);
        return true;
    }

    private static bool AddBytes(ILImporter importer, MethodDesc method, Opcode opcode)
    {
        Value offset = importer.Pop().Value;
        Value address = importer.Pop().Value;
        importer.Push(new(StackKind.ByRef, importer.Builder.Plain(opcode, IRType.ByRef, address, offset), method.Signature.ReturnType));
        return true;
    }

    // From a reference or a pointer.
    private static bool AddElements(ILImporter importer, MethodDesc method, Opcode opcode)
    {
        Value count = importer.Pop().Value;
        Value address = importer.Pop().Value;
        int size = ILImporter.SizeInMemory(method.Instantiation[0]);
        Value distance = importer.Builder.Binary(Opcode.Mul, count, Constant.I32(size));
        Representation target = Representation.Of(method.Signature.ReturnType);
        importer.Push(new(target.Kind, importer.Builder.Plain(opcode, target.Type, address, distance), method.Signature.ReturnType));
        return true;
    }

    private static bool ReadUnaligned(ILImporter importer, MethodDesc method)
    {
        importer.LoadUnaligned(method.Instantiation[0]);
        return true;
    }

    private static bool WriteUnaligned(ILImporter importer, MethodDesc method)
    {
        importer.StoreUnaligned(method.Instantiation[0]);
        return true;
    }

    // Only between integers of one width, which differ in how they fill a register.
    private static bool BitCast(ILImporter importer, MethodDesc method)
    {
        Representation source = Representation.Of(method.Instantiation[0]);
        TypeDesc type = method.Signature.ReturnType;
        Representation target = Representation.Of(type);
        if (source.Width != target.Width || source.Type != target.Type || source.Type is not (IRType.I32 or IRType.I64))
        {
            return false;
        }

        importer.Push(new(target.Kind, importer.Narrow(importer.Pop().Value, target), type));
        return true;
    }

    private static bool ByteOffset(ILImporter importer, MethodDesc method)
    {
        Value target = importer.Pop().Value;
        Value origin = importer.Pop().Value;
        Value distance = importer.Builder.Plain(Opcode.Sub, IRType.I32, target, origin);
        importer.Push(new(StackKind.NativeInt, distance, method.Signature.ReturnType));
        return true;
    }

    private static bool Compare(ILImporter importer, Opcode opcode)
    {
        Value right = importer.Pop().Value;
        Value left = importer.Pop().Value;
        importer.PushInt32(importer.Builder.Binary(opcode, left, right));
        return true;
    }

    private static bool SkipInit(ILImporter importer, MethodDesc method)
    {
        importer.Pop();
        return true;
    }

    // Both overloads: from a reference to a pointer, and from a pointer to a reference.
    private static bool Copy(ILImporter importer, MethodDesc method)
    {
        Value source = importer.Pop().Value;
        Value destination = importer.Pop().Value;
        importer.KeepAliases();
        importer.Builder.CopyBlock(destination, source, ILImporter.SizeInMemory(method.Instantiation[0]));
        return true;
    }

    private static bool Block(ILImporter importer, Opcode opcode)
    {
        Value length = importer.Pop().Value;
        Value source = importer.Pop().Value;
        Value destination = importer.Pop().Value;
        importer.KeepAliases();
        importer.Builder.Plain(opcode, IRType.None, destination, source, length);
        return true;
    }
}
