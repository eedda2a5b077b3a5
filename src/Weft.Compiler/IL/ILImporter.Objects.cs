using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportObject(ILOpCode opcode, ref ILReader reader)
    {
        switch (opcode)
        {
            case ILOpCode.Newobj:
                NewObject(_body.ResolveMethod(reader.ReadInt32()));
                break;
            case ILOpCode.Ldstr:
                PushString(_body.ResolveString(reader.ReadInt32()));
                break;
            case ILOpCode.Ldtoken:
                LoadToken(_body.ResolveToken(reader.ReadInt32()), ref reader);
                break;
            case ILOpCode.Box:
                Box(_body.ResolveType(reader.ReadInt32()), ref reader);
                break;
            case ILOpCode.Mkrefany or ILOpCode.Refanyval:
                reader.ReadInt32();
                Unsupported(UnsupportedConstruct.Instruction, "__makeref");
                EndUnknown();
                break;
            case ILOpCode.Refanytype or ILOpCode.Arglist:
                Unsupported(UnsupportedConstruct.Instruction, "__arglist");
                EndUnknown();
                break;
            default:
                return false;
        }

        return true;
    }

    // What a pinned local refers to lives until the local is given something else or the method returns, whoever has a pointer to it
    // meanwhile (ECMA-335 II.7.1.2).
    private void KeepPinnedAlive()
    {
        if (!_context.HasHeap)
        {
            return;
        }

        for (int i = 0; i < _locals.Length; i++)
        {
            KeepPinnedAlive(i);
        }
    }

    private void KeepPinnedAlive(int local)
    {
        if (_context.HasHeap && _body.Locals[local].IsPinned)
        {
            Representation representation = Representation.Of(_locals[local].Type);
            _builder.Plain(Opcode.KeepAlive, IRType.None, _builder.Load(representation.Type, _locals[local].Home, representation.Access()));
        }
    }

    private void PushString(string value)
    {
        SymbolAddress literal = new(IRType.Object, _context.GetStringLiteral(value), ObjectLayout.HeaderSize);
        Push(StackKind.Object, literal, WellKnown(WellKnownType.String));
    }

    /// <summary>Makes an object and pushes it; the arguments of the constructor are on the stack.</summary>
    internal void NewObject(MethodDesc constructor)
    {
        TypeDesc type = constructor.OwningType;
        if (Representation.Of(type).IsStruct)
        {
            NewStruct(constructor, type);
        }
        else if (type.IsValueType)
        {
            NewPrimitive(constructor, type);
        }
        else if (!_context.HasHeap)
        {
            NewWithoutHeap(constructor, type);
        }
        else if (type.IsDelegate)
        {
            NewDelegate(constructor, type);
        }
        else if (type.IsString)
        {
            NewString(constructor);
        }
        else if (type.IsArray)
        {
            NewGeneralArray(constructor, (ArrayType)type);
        }
        else
        {
            NewClass(constructor, type);
        }
    }

    private void NewWithoutHeap(MethodDesc constructor, TypeDesc type)
    {
        // What the program itself throws is shown as its class wants it, and with the places that it went through.
        if (!_context.IsUserCode(_method) && type.CanCastTo(WellKnown(WellKnownType.Exception)))
        {
            NewException(constructor, type);
            return;
        }

        Unsupported(UnsupportedConstruct.NeedsHeap, type.ToString(), constructor.Signature.Length, type);
    }

    private void NewClass(MethodDesc constructor, TypeDesc type)
    {
        StackEntry[] arguments = PopArguments(constructor.Signature.Length);
        KeepAliases();
        Value value = AllocateObject(type);
        Push(StackKind.Object, value, type);
        foreach (StackEntry argument in arguments)
        {
            Push(argument);
        }

        CallExactly(constructor);
        if (!_builder.Block.IsComplete)
        {
            Push(StackKind.Object, value, type);
        }
    }

    private Instruction AllocateObject(TypeDesc type) => _builder.Call(
        _context.GetHelper(type.HasFinalizer ? RuntimeHelper.NewFinalizable : RuntimeHelper.NewObject),
        new SymbolAddress(IRType.I32, _context.GetConstructedType(type), 0),
        Constant.I32(MethodTableFlags.BaseSizeOf(type)));

    // The constructors of strings are static methods of another name: the length is known only to them.
    private void NewString(MethodDesc constructor)
    {
        foreach (MethodDesc method in constructor.OwningType.GetMethods())
        {
            if (method.Name == "Ctor" && HasParametersOf(method, constructor))
            {
                _context.GetConstructedType(constructor.OwningType);
                CallExactly(method);
                return;
            }
        }

        throw Bad($"there is no {constructor}");
    }

    private static bool HasParametersOf(MethodDesc method, MethodDesc constructor)
    {
        if (method.Signature.Length != constructor.Signature.Length)
        {
            return false;
        }

        for (int i = 0; i < method.Signature.Length; i++)
        {
            if (method.Signature[i] != constructor.Signature[i])
            {
                return false;
            }
        }

        return true;
    }

    private void NewStruct(MethodDesc constructor, TypeDesc type)
    {
        StackEntry[] arguments = PopArguments(constructor.Signature.Length);
        KeepAliases();
        Slot value = AddTemporary(type);
        _builder.ZeroBlock(value, type.Layout.Size);
        Construct(constructor, value, arguments);
        if (!_builder.Block.IsComplete)
        {
            Push(StackKind.Struct, value, type);
        }
    }

    // native int is a struct with constructors to C#, and a number to IL.
    private void NewPrimitive(MethodDesc constructor, TypeDesc type)
    {
        StackEntry[] arguments = PopArguments(constructor.Signature.Length);
        KeepAliases();
        Representation representation = Representation.Of(type);
        Slot value = _function.AddSlot(representation.Width, representation.Width);
        _builder.Store(value, Constant.Zero(representation.Type), representation.Access());
        Construct(constructor, value, arguments);
        if (!_builder.Block.IsComplete)
        {
            LoadValue(value, type);
        }
    }

    private void Construct(MethodDesc constructor, Slot value, StackEntry[] arguments)
    {
        Push(StackKind.ByRef, value, constructor.OwningType.MakeByRefType());
        foreach (StackEntry argument in arguments)
        {
            Push(argument);
        }

        CallExactly(constructor);
    }

    // Nothing catches an exception in a program without a heap, so that only what is printed about it has to be there: the type's name
    // and the message.
    private void NewException(MethodDesc constructor, TypeDesc type)
    {
        StackEntry[] arguments = PopArguments(constructor.Signature.Length);
        Value message = Constant.Zero(IRType.Object);
        foreach (StackEntry argument in arguments)
        {
            if (argument.Type.IsString)
            {
                message = argument.Value;
                break;
            }
        }

        DataSymbol name = _context.GetUtf8Literal(type.ToString());
        Value exception = _builder.Call(
            _context.GetHelper(RuntimeHelper.CreateException), new SymbolAddress(IRType.I32, name, 0), Constant.I32(name.Size), message);
        Push(StackKind.Object, exception, type);
    }

    private void LoadToken(object token, ref ILReader reader)
    {
        switch (token)
        {
            case TypeDesc type when _context.HasHeap && !IsTypeOf(ref reader):
                LoadTypeHandle(type);
                break;
            case TypeDesc type:
                SymbolAddress typeObject = new(IRType.Object, _context.GetTypeObject(type), ObjectLayout.HeaderSize);
                Push(StackKind.Object, typeObject, WellKnown(WellKnownType.Type));
                break;
            case FieldDesc { HasRva: true } field:
                Push(StackKind.NativeInt, new SymbolAddress(IRType.I32, _context.GetStaticField(field), 0), field.FieldType);
                break;
            default:
                WellKnownType handle = token is FieldDesc ? WellKnownType.RuntimeFieldHandle : WellKnownType.RuntimeMethodHandle;
                Unsupported(UnsupportedConstruct.Reflection, token.ToString()!, 0, WellKnown(handle));
                break;
        }
    }

    // C# reads typeof as a call that makes the Type object of the handle; the object is what almost all code wants.
    private bool IsTypeOf(ref ILReader reader)
    {
        if (_leaders.IsLeader(reader.Offset) || !reader.HasNext)
        {
            return false;
        }

        ILReader ahead = reader;
        return ahead.ReadOpcode() == ILOpCode.Call
            && _body.ResolveMethod(ahead.ReadInt32()) is { Name: "GetTypeFromHandle", OwningType: { Name: "Type", Namespace: "System" } };
    }

    private void LoadTypeHandle(TypeDesc type)
    {
        TypeDesc handle = WellKnown(WellKnownType.RuntimeTypeHandle);
        Slot value = AddTemporary(handle);
        _builder.Store(value, new SymbolAddress(IRType.I32, _context.GetMethodTable(type), 0));
        Push(StackKind.Struct, value, handle);
    }

    // Generic code boxes a value to see whether it is null or of some type, which is known here.
    private void Box(TypeDesc type, ref ILReader reader)
    {
        if (!type.IsValueType)
        {
            return;
        }

        int next = reader.Offset;
        if (!type.IsNullable && !_leaders.IsLeader(next))
        {
            switch (reader.ReadOpcode())
            {
                case ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s:
                    reader.Offset = next;
                    Pop();
                    PushInt32(Constant.I32(1));
                    return;
                case ILOpCode.Unbox_any when _body.ResolveType(reader.ReadInt32()) == type:
                    return;
                case ILOpCode.Ldnull when !_leaders.IsLeader(reader.Offset) && reader.PeekOpcode() is ILOpCode.Cgt_un or ILOpCode.Ceq:
                    Pop();
                    PushInt32(Constant.I32(reader.ReadOpcode() == ILOpCode.Cgt_un ? 1 : 0));
                    return;
                case ILOpCode.Isinst when BoxedTest(type, ref reader):
                    return;
            }

            reader.Offset = next;
        }

        if (_context.HasHeap)
        {
            BoxValue(type);
            return;
        }

        // Library code boxes values for the messages of exceptions, which are not kept.
        StackEntry value = Pop();
        UnsupportedValueSymbol box = type.IsEnum
            ? new BoxedEnumSymbol(value with { Type = type })
            : new UnsupportedValueSymbol(UnsupportedConstruct.NeedsHeap, type.ToString());
        Push(StackKind.Object, new SymbolAddress(IRType.Object, box, 0), WellKnown(WellKnownType.Object));
    }

    private bool BoxedTest(TypeDesc type, ref ILReader reader)
    {
        bool holds = type.CanCastTo(_body.ResolveType(reader.ReadInt32()));
        if (_leaders.IsLeader(reader.Offset))
        {
            return false;
        }

        int next = reader.Offset;
        switch (reader.ReadOpcode())
        {
            case ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s:
                reader.Offset = next;
                Pop();
                PushInt32(Constant.I32(holds ? 1 : 0));
                return true;
            case ILOpCode.Ldnull when !_leaders.IsLeader(reader.Offset) && reader.PeekOpcode() is ILOpCode.Cgt_un or ILOpCode.Ceq:
                Pop();
                PushInt32(Constant.I32(reader.ReadOpcode() == ILOpCode.Cgt_un == holds ? 1 : 0));
                return true;
            default:
                return false;
        }
    }
}
