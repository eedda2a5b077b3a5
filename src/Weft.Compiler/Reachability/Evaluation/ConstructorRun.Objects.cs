using Weft.Compiler.IL;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;
using Weft.Compiler.Objects;
using Weft.Compiler.TypeSystem;

namespace Weft.Compiler.Reachability.Evaluation;

/// <content>Calls, and the helpers that make objects.</content>
internal sealed partial class ConstructorRun
{
    private const int MaximumObjectBytes = 64 * 1024;
    private const int BlockAlignment = 8;
    private int _objectBytes;

    private bool Call(Instruction call, EvaluatedValue[] operands, Frame frame)
    {
        FunctionSymbol callee = (FunctionSymbol)call.Symbol!;
        if (callee == symbols.GetHelper(RuntimeHelper.NewObject))
        {
            return operands[0].Symbol is ConstructedClassSymbol made && Give(New(made, 0));
        }

        if (callee == symbols.GetHelper(RuntimeHelper.NewArray))
        {
            return operands is [{ Symbol: ConstructedClassSymbol { Type: ArrayType } array }, { IsNumber: true, Bits: >= 0 } length]
                && Give(New(array, (int)length.Bits));
        }

        if (callee == symbols.GetHelper(RuntimeHelper.CheckArrayStore))
        {
            return IsElement(operands[0], operands[1]);
        }

        return Call(call, callee, operands, frame);

        bool Give(EvaluatedValue? value)
        {
            frame.Values[call.Id] = value.GetValueOrDefault();
            return value is not null;
        }
    }

    private bool Call(Instruction call, FunctionSymbol callee, EvaluatedValue[] operands, Frame frame)
    {
        if (!Call(callee, operands, out EvaluatedValue[] results))
        {
            return false;
        }

        if (results.Length > 1)
        {
            frame.Tuples[call] = results;
        }
        else if (results.Length == 1)
        {
            frame.Values[call.Id] = results[0];
        }

        return true;
    }

    private bool IsElement(EvaluatedValue array, EvaluatedValue value) =>
        value is { IsNumber: true, Bits: 0 }
        || (TypeOf(array)?.ElementType is { } element && TypeOf(value) is { } exact && exact.CanCastTo(element));

    private EvaluatedValue? New(ConstructedClassSymbol made, int length)
    {
        long size = MethodTableFlags.BaseSizeOf(made.Type) + ((long)length * (MethodTableFlags.ComponentSizeOf(made.Type) ?? 0));
        size = (size + BlockAlignment - 1) & -BlockAlignment;
        if (made.Type.HasFinalizer || size > MaximumObjectBytes - _objectBytes)
        {
            return null;
        }

        _objectBytes += (int)size;
        MemoryPiece piece = new((int)size, PieceKind.Object) { Type = made.Type };
        MemoryAccess word = MemoryAccess.Natural(IRType.I32);
        piece.Store(ObjectLayout.HeaderSize, word, new(0, null, made));
        if (made.Type.IsArray)
        {
            piece.Store(ObjectLayout.HeaderSize + ObjectLayout.ArrayLengthOffset, word, new(length));
        }

        _objects.Add(piece);
        return new(ObjectLayout.HeaderSize, piece);
    }
}
