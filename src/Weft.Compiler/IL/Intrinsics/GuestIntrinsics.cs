using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Weft.Compiler.TypeSystem.Ecma;

namespace Weft.Compiler.IL.Intrinsics;

/// <summary>The methods without a body of the guest runtime, which attributes describe.</summary>
internal static class GuestIntrinsics
{
    private const string Namespace = "Weft.Intrinsics";

    private static readonly Dictionary<string, (Opcode Opcode, IRType Type)> Instructions = new(StringComparer.Ordinal)
    {
        ["memory.atomic.wait32"] = (Opcode.Wait32, IRType.I32),
        ["memory.atomic.wait64"] = (Opcode.Wait64, IRType.I32),
        ["memory.atomic.notify"] = (Opcode.Notify, IRType.I32),
        ["memory.size"] = (Opcode.MemorySize, IRType.I32),
        ["memory.grow"] = (Opcode.MemoryGrow, IRType.I32),
        ["memory.copy"] = (Opcode.MemoryCopy, IRType.None),
        ["memory.fill"] = (Opcode.MemoryFill, IRType.None),
        ["atomic.fence"] = (Opcode.Fence, IRType.None),
        ["throw"] = (Opcode.Throw, IRType.None),
        ["unreachable"] = (Opcode.Unreachable, IRType.None),
    };

    /// <summary>The expander of a method without a body, or null where its attributes describe none.</summary>
    public static IntrinsicExpander? Find(EcmaMethod method)
    {
        if (method.GetCustomAttributeStrings(Namespace, "InstructionAttribute") is [{ } instruction])
        {
            return (importer, callee) => ExpandInstruction(importer, callee, instruction);
        }

        if (method.GetCustomAttributeStrings(Namespace, "GlobalAttribute") is [{ } global])
        {
            return (importer, callee) => ExpandGlobal(importer, callee, global);
        }

        if (method.GetCustomAttributeStrings(Namespace, "FeatureAttribute") is [{ } feature])
        {
            return (importer, _) => ExpandFeature(importer, feature);
        }

        if (method.GetCustomAttributeStrings(Namespace, "LibraryFieldAttribute") is [{ } type, { } field])
        {
            return (importer, callee) => ExpandField(importer, callee, type, field);
        }

        if (method.GetCustomAttributeStrings(Namespace, "OfProgramAttribute") is [{ } ofProgram])
        {
            return (importer, callee) => ExpandOfProgram(importer, callee, ofProgram);
        }

        if (method.GetCustomAttributeStrings(Namespace, LibraryMembers.MethodAttribute) is [{ } owner, { } name]
            && LibraryMembers.GetMethod(method.Context, owner, name) is { IsAbstract: true } target)
        {
            return (importer, _) => ExpandAbstract(importer, target);
        }

        return method.HasCustomAttribute(Namespace, "EntryPointAttribute") ? ExpandEntryPoint : null;
    }

    private static bool ExpandInstruction(ILImporter importer, MethodDesc method, string name)
    {
        if (!Instructions.TryGetValue(name, out (Opcode Opcode, IRType Type) row))
        {
            throw InternalError.Of($"{method} names the instruction {name}, which has no row");
        }

        Value[] operands = new Value[method.Signature.Length];
        for (int i = operands.Length - 1; i >= 0; i--)
        {
            operands[i] = importer.Coerce(importer.Pop(), Representation.Of(method.Signature[i]));
        }

        importer.KeepAliases();
        Instruction result = importer.Builder.Plain(row.Opcode, row.Type, operands);
        if (row.Opcode == Opcode.Throw)
        {
            importer.Builder.Unreachable();
        }

        if (row.Type != IRType.None)
        {
            importer.Push(new(Representation.Of(method.Signature.ReturnType).Kind, result, method.Signature.ReturnType));
        }

        return true;
    }

    private static bool ExpandGlobal(ILImporter importer, MethodDesc method, string name)
    {
        GlobalSymbol global = LinkerGlobals.Find(name) ?? throw InternalError.Of($"{method} names the global {name}, which the linker does not define");
        if (method.Signature.Length == 1)
        {
            Value value = importer.Pop().Value;
            importer.KeepAliases();
            importer.Builder.GlobalSet(global, value);
            return true;
        }

        TypeDesc type = method.Signature.ReturnType;
        importer.Push(new(Representation.Of(type).Kind, importer.Builder.GlobalGet(global), type));
        return true;
    }

    // What Main takes and returns is its own choice; the runtime wants an exit code.
    private static bool ExpandEntryPoint(ILImporter importer, MethodDesc method)
    {
        MethodDesc main = importer.Context.EntryPoint ?? throw InternalError.Of("a module without Main has no entry point to call");
        if (main.Signature.Length > 0)
        {
            // Without a heap there is no array. The C# compiler gives top-level statements a parameter whether they use it or not; where it
            // is used the heap comes.
            Value arguments = importer.Context.HasHeap
                ? importer.Builder.Call(importer.Context.GetHelper(RuntimeHelper.GetArguments))
                : Constant.Zero(IRType.Object);
            importer.Push(new(StackKind.Object, arguments, main.Signature[0]));
        }

        importer.CallExactly(main);
        bool returnsCode = !main.Signature.ReturnType.IsVoid;
        if (returnsCode && !importer.Context.HasHeap)
        {
            return true;
        }

        // With objects the program can set the exit code itself, also after Main has returned.
        if (returnsCode)
        {
            importer.CallExactly(
                main.Context.GetCoreType("System", "Environment").GetMethod("set_ExitCode")
                    ?? throw InternalError.Of("the class library has no Environment.ExitCode"));
        }

        importer.PushInt32(Constant.I32(0));
        return true;
    }

    private static bool ExpandField(ILImporter importer, MethodDesc method, string typeName, string name)
    {
        FieldDesc field = LibraryMembers.GetType(method.Context, typeName).GetField(name)
            ?? throw InternalError.Of($"the class library has no field {typeName}.{name}");
        Value place = importer.Builder.Plain(Opcode.Add, IRType.ByRef, importer.Pop().Value, Constant.I32(field.Offset));
        importer.Push(new(StackKind.ByRef, place, method.Signature.ReturnType));
        return true;
    }

    private static bool ExpandOfProgram(ILImporter importer, MethodDesc method, string name)
    {
        if (method.Signature.ReturnType.Kind == TypeKind.Boolean)
        {
            TypeTestSymbol test = importer.Context.GetProgramTypeTest(LibraryMembers.GetType(method.Context, name));
            importer.PushInt32(importer.Builder.IsInstance(test, importer.Pop().Value));
            return true;
        }

        MethodDesc target = method.Context.GetCoreType("System", "IFormattable").GetMethod(name)
            ?? throw InternalError.Of($"{method} calls {name}, which there is not");
        importer.CallVirtually(target, importer.Context.GetProgramSelector(target));
        return true;
    }

    // An abstract method of the library is one of the object's class.
    private static bool ExpandAbstract(ILImporter importer, MethodDesc target)
    {
        importer.CallVirtually(target, importer.Context.GetSelector(target));
        return true;
    }

    private static bool ExpandFeature(ILImporter importer, string name)
    {
        importer.PushInt32(Constant.I32(importer.Context.GetFeature(name) ? 1 : 0));
        return true;
    }
}
