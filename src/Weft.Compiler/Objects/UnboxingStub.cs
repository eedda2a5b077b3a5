using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Objects;

/// <summary>Enters a method of a value type with an object: its data lie behind the method table.</summary>
internal static class UnboxingStub
{
    /// <summary>Writes the stub of a method.</summary>
    public static Function Write(FunctionSymbol stub, MethodDesc method, FunctionSymbol target)
    {
        Function function = new(stub);
        IRBuilder builder = new(function);
        int receiver = CallingConvention.Of(method).Result.Mode == PassingMode.Memory ? 1 : 0;
        Value[] arguments = [.. function.Entry.Parameters];
        arguments[receiver] = builder.Plain(Opcode.Add, IRType.ByRef, arguments[receiver], Constant.I32(ObjectLayout.DataOffset));
        ForwardingCall.Return(builder, builder.Call(target, arguments), stub.Signature);
        return function;
    }
}
