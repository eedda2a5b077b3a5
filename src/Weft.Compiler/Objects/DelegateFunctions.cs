using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.Objects;

/// <summary>
/// The functions of delegate types. A delegate has a function and the first argument for it: the target and its object, or a thunk and
/// the delegate itself.
/// </summary>
internal static class DelegateFunctions
{
    /// <summary>The method <c>Invoke</c> of a delegate type.</summary>
    public static MethodDesc InvokeOf(TypeDesc type) =>
        type.GetMethod("Invoke") ?? throw new InvalidLayoutException(type.ToString(), "a delegate type without the method Invoke");

    /// <summary>Calls what a delegate has.</summary>
    public static Function WriteInvoke(FunctionSymbol symbol, MethodDesc invoke)
    {
        Function function = new(symbol);
        IRBuilder builder = new(function);
        Value[] arguments = [.. function.Entry.Parameters];
        Instruction call = CallDelegate(builder, invoke, arguments[Receiver(invoke)], arguments);
        ForwardingCall.Return(builder, call, symbol.Signature);
        return function;
    }

    /// <summary>Calls through a delegate, which is not null, with arguments whose first one is replaced.</summary>
    public static Instruction CallDelegate(IRBuilder builder, MethodDesc invoke, Value target, ReadOnlySpan<Value> arguments)
    {
        DelegateLayout layout = DelegateLayout.Of(invoke.Context);
        Value[] operands = arguments.ToArray();
        operands[Receiver(invoke)] = builder.Load(IRType.Object, target, (uint)layout.FirstParameter);
        Value index = builder.Load(IRType.I32, target, (uint)layout.FunctionPointer);
        return builder.CallIndirect(CallingConvention.Of(invoke).Signature, index, operands);
    }

    /// <summary>Writes what stands in the function pointer of delegates of a kind.</summary>
    public static Function WriteThunk(FunctionSymbol symbol, MethodDesc invoke, DelegateThunk kind)
    {
        Function function = new(symbol);
        IRBuilder builder = new(function);
        if (kind == DelegateThunk.Multicast)
        {
            WriteMulticast(builder, invoke);
        }
        else
        {
            WriteStatic(builder, invoke, kind);
        }

        return function;
    }

    /// <summary>Writes the override of <c>GetThunk</c>, by which the class library tells kinds of delegates apart.</summary>
    public static Function WriteFinder(FunctionSymbol symbol, TypeDesc type, ImportContext context)
    {
        Function function = new(symbol);
        IRBuilder builder = new(function);
        Value kind = function.Entry.Parameters[1];
        Value result = Constant.I32(0);
        foreach (DelegateThunk known in (ReadOnlySpan<DelegateThunk>)[DelegateThunk.Multicast, DelegateThunk.ClosedStatic, DelegateThunk.OpenStatic])
        {
            Value isKnown = builder.Binary(Opcode.Eq, kind, Constant.I32((int)known));
            result = builder.Select(isKnown, new SymbolAddress(IRType.I32, context.GetDelegateThunk(type, known), 0), result);
        }

        builder.Return(result);
        return function;
    }

    private static int Receiver(MethodDesc invoke) => CallingConvention.Of(invoke).Result.Mode == PassingMode.Memory ? 1 : 0;

    // The target takes no delegate; a closed one takes an object in its place.
    private static void WriteStatic(IRBuilder builder, MethodDesc invoke, DelegateThunk kind)
    {
        DelegateLayout layout = DelegateLayout.Of(invoke.Context);
        FunctionSignature signature = CallingConvention.Of(invoke).Signature;
        List<Value> arguments = [.. builder.Function.Entry.Parameters];
        List<IRType> types = [.. signature.Parameters];
        int receiver = Receiver(invoke);
        Value self = arguments[receiver];
        if (kind == DelegateThunk.ClosedStatic)
        {
            arguments[receiver] = builder.Load(IRType.Object, self, (uint)layout.HelperObject);
        }
        else
        {
            arguments.RemoveAt(receiver);
            types.RemoveAt(receiver);
        }

        Value index = builder.Load(IRType.I32, self, (uint)layout.ExtraData);
        Instruction call = builder.CallIndirect(new([.. types], [.. signature.Results]), index, [.. arguments]);
        ForwardingCall.Return(builder, call, signature);
    }

    // All are called, in order; what the last one returns is the result.
    private static void WriteMulticast(IRBuilder builder, MethodDesc invoke)
    {
        DelegateLayout layout = DelegateLayout.Of(invoke.Context);
        Function function = builder.Function;
        Value[] arguments = [.. function.Entry.Parameters];
        Value self = arguments[Receiver(invoke)];
        Value list = builder.Load(IRType.Object, self, (uint)layout.HelperObject);
        Value count = builder.Load(IRType.I32, self, (uint)layout.ExtraData);
        Value last = builder.Binary(Opcode.Sub, count, Constant.I32(1));
        Block loop = function.AddBlock();
        BlockParameter position = loop.AddParameter(IRType.I32);
        builder.Jump(loop, Constant.I32(0));
        builder.Block = loop;
        Value offset = builder.Binary(Opcode.Shl, position, Constant.I32(2));
        Value element = builder.Load(IRType.Object, builder.Plain(Opcode.Add, IRType.ByRef, list, offset), ObjectLayout.ArrayDataOffset);
        Value isLast = builder.Binary(Opcode.Eq, position, last);
        Block end = function.AddBlock();
        Block next = function.AddBlock();
        builder.Branch(isLast, new Edge(end), new Edge(next));
        builder.Block = next;
        CallDelegate(builder, invoke, element, arguments);
        builder.Jump(loop, builder.Binary(Opcode.Add, position, Constant.I32(1)));
        builder.Block = end;
        ForwardingCall.Return(builder, CallDelegate(builder, invoke, element, arguments), function.Symbol.Signature);
    }
}
