using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
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
                DataSymbol literal = _context.GetStringLiteral(_body.ResolveString(reader.ReadInt32()));
                Push(StackKind.Object, new SymbolAddress(IRType.Object, literal, ObjectLayout.HeaderSize), WellKnown(WellKnownType.String));
                break;
            case ILOpCode.Ldtoken:
                LoadToken(_body.ResolveToken(reader.ReadInt32()));
                break;
            case ILOpCode.Box:
                Box(_body.ResolveType(reader.ReadInt32()), ref reader);
                break;
            case ILOpCode.Castclass or ILOpCode.Isinst:
                Cast(_body.ResolveType(reader.ReadInt32()));
                break;
            case ILOpCode.Unbox or ILOpCode.Unbox_any:
                Unbox(opcode, _body.ResolveType(reader.ReadInt32()));
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

    private void NewObject(MethodDesc constructor)
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
        else if (type.CanCastTo(WellKnown(WellKnownType.Exception)))
        {
            NewException(constructor, type);
        }
        else
        {
            UnsupportedConstruct construct = type.IsDelegate ? UnsupportedConstruct.Delegate
                : type.IsArray ? UnsupportedConstruct.NewArray : UnsupportedConstruct.NewObject;
            Unsupported(construct, type.ToString(), constructor.Signature.Length, type);
        }
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

    // Nothing catches an exception yet, so that only what is printed about it has to be there: the type's name and the message.
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

    private void LoadToken(object token)
    {
        switch (token)
        {
            case TypeDesc type:
                Push(StackKind.Object, new SymbolAddress(IRType.Object, _context.GetTypeToken(type), 0), WellKnown(WellKnownType.Type));
                break;
            case FieldDesc { HasRva: true } field:
                Push(StackKind.NativeInt, new SymbolAddress(IRType.I32, _context.GetStaticField(field), 0), field.FieldType);
                break;
            default:
                Unsupported(UnsupportedConstruct.Reflection, token.ToString()!, 0, WellKnown(WellKnownType.IntPtr));
                break;
        }
    }

    // Generic code boxes a value to see whether it is null or of some type, which is known here.
    private void Box(TypeDesc type, ref ILReader reader)
    {
        if (!type.IsValueType)
        {
            return;
        }

        int next = reader.Offset;
        if (!type.IsNullable && !_leaders[next])
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
                case ILOpCode.Ldnull when !_leaders[reader.Offset] && reader.PeekOpcode() is ILOpCode.Cgt_un or ILOpCode.Ceq:
                    Pop();
                    PushInt32(Constant.I32(reader.ReadOpcode() == ILOpCode.Cgt_un ? 1 : 0));
                    return;
                case ILOpCode.Isinst when BoxedTest(type, ref reader):
                    return;
            }

            reader.Offset = next;
        }

        // Library code boxes values for the messages of exceptions, which are not kept.
        StackEntry value = Pop();
        UnsupportedValueSymbol box = type.IsEnum ? new BoxedEnumSymbol(value with { Type = type }) : new UnsupportedValueSymbol(UnsupportedConstruct.Box, type.ToString());
        Push(StackKind.Object, new SymbolAddress(IRType.Object, box, 0), WellKnown(WellKnownType.Object));
    }

    private bool BoxedTest(TypeDesc type, ref ILReader reader)
    {
        bool holds = type.CanCastTo(_body.ResolveType(reader.ReadInt32()));
        if (_leaders[reader.Offset])
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
            case ILOpCode.Ldnull when !_leaders[reader.Offset] && reader.PeekOpcode() is ILOpCode.Cgt_un or ILOpCode.Ceq:
                Pop();
                PushInt32(Constant.I32(reader.ReadOpcode() == ILOpCode.Cgt_un == holds ? 1 : 0));
                return true;
            default:
                return false;
        }
    }

    private void Cast(TypeDesc type)
    {
        StackEntry entry = Peek();
        bool isKnown = entry.Value is Constant { IsZero: true } || (entry.Kind == StackKind.Object && entry.Type.CanCastTo(type));
        if (!isKnown)
        {
            Unsupported(UnsupportedConstruct.Cast, type.ToString(), 1, type);
        }
    }

    private void Unbox(ILOpCode opcode, TypeDesc type)
    {
        if (opcode == ILOpCode.Unbox_any && !type.IsValueType)
        {
            Cast(type);
        }
        else
        {
            Unsupported(UnsupportedConstruct.Cast, type.ToString(), 1, opcode == ILOpCode.Unbox ? type.MakeByRefType() : type);
        }
    }
}
