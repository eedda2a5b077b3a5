using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportComparison(ILOpCode opcode)
    {
        if (Comparison.Find(opcode) is not { IsBranch: false } comparison)
        {
            return false;
        }

        PushInt32(Compare(comparison));
        return true;
    }

    private bool ImportBranch(ILOpCode opcode, ref ILReader reader)
    {
        if (opcode == ILOpCode.Switch)
        {
            ImportSwitch(ref reader);
            return true;
        }

        if (!opcode.IsBranch() || opcode is ILOpCode.Leave or ILOpCode.Leave_s)
        {
            return false;
        }

        int distance = opcode.GetBranchOperandSize() == 1 ? reader.ReadSByte() : reader.ReadInt32();
        int target = reader.Offset + distance;
        switch (opcode)
        {
            case ILOpCode.Br or ILOpCode.Br_s:
                JumpTo(target);
                break;
            case ILOpCode.Brtrue or ILOpCode.Brtrue_s:
                BranchTo(Truth(Pop()), target, reader.Offset);
                break;
            case ILOpCode.Brfalse or ILOpCode.Brfalse_s:
                BranchTo(Truth(Pop()), reader.Offset, target);
                break;
            default:
                BranchTo(Compare(Comparison.Find(opcode)!), target, reader.Offset);
                break;
        }

        return true;
    }

    private void ImportSwitch(ref ILReader reader)
    {
        Value index = Pop32("an int32");
        int count = reader.ReadSwitchCount();
        int end = reader.Offset + (count * 4);
        Edge[] edges = new Edge[count + 1];
        for (int i = 0; i < count; i++)
        {
            edges[i] = EdgeTo(end + reader.ReadInt32());
        }

        edges[count] = EdgeTo(end);
        _builder.Switch(index, edges);
    }

    // An i64 is a condition only by comparison; any i32 is one as it stands.
    private Value Truth(StackEntry entry) => entry.Value.Type switch
    {
        IRType.I64 => _builder.Binary(Opcode.Ne, entry.Value, Constant.I64(0)),
        IRType.F32 or IRType.F64 => throw Bad("a floating-point number is no condition"),
        _ => entry.Value,
    };

    private Value Compare(Comparison comparison)
    {
        (StackEntry left, StackEntry right) = PopOperands();
        if (!left.Value.Type.IsFloat())
        {
            return _builder.Binary(comparison.Integer, left.Value, right.Value);
        }

        // The unordered comparisons hold for NaN: they are the opposites of ordered ones.
        Value result = _builder.Binary(comparison.Float, left.Value, right.Value);
        return comparison.IsFloatInverted ? _builder.Unary(Opcode.Eqz, result) : result;
    }

    private void JumpTo(int offset)
    {
        Edge edge = EdgeTo(offset);
        _builder.Add(new(Opcode.Jump, IRType.None) { Edges = [edge] });
    }

    private void BranchTo(Value condition, int ifNotZero, int ifZero)
    {
        // A condition that is already known decides what code is looked at at all: feature switches and type tests guard code that
        // could not be compiled.
        if (condition is Constant constant)
        {
            JumpTo(constant.IsZero ? ifZero : ifNotZero);
            return;
        }

        _builder.Branch(condition, EdgeTo(ifNotZero), EdgeTo(ifZero));
    }

    /// <summary>A way to the block at an offset, with what is on the stack.</summary>
    private Edge EdgeTo(int offset)
    {
        FinallyCopy? scope = _current.Scope;
        RequireInside(scope, offset);
        ILBlock target = GetBlock(offset, scope);
        if (target.EntryStack is null)
        {
            SetEntryStack(target);
        }

        if (target.EntryStack!.Length != _stack.Count)
        {
            throw Bad($"IL_{offset:x4} is reached with {_stack.Count} and with {target.EntryStack.Length} values on the stack");
        }

        List<Value> arguments = [];
        for (int i = 0; i < _stack.Count; i++)
        {
            StackEntry entry = target.EntryStack[i];
            if (entry.Kind == StackKind.Struct)
            {
                StoreValue(entry.Value, _stack[i], entry.Type);
            }
            else
            {
                arguments.Add(Coerce(_stack[i], new(entry.Kind, entry.Value.Type, 0, false)));
            }
        }

        return new(target.Block, [.. arguments]);
    }

    private void SetEntryStack(ILBlock target)
    {
        bool isJoin = _leaders.IsJoin(target.Offset);
        StackEntry[] entries = new StackEntry[_stack.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            StackEntry entry = _stack[i];
            Value value = entry.Kind == StackKind.Struct ? AddTemporary(entry.Type) : target.Block.AddParameter(entry.Value.Type);

            // Another way may bring an object of another class, and only a verifier would know what they have in common.
            entries[i] = new(entry.Kind, value, isJoin && entry.Kind == StackKind.Object ? WellKnown(WellKnownType.Object) : entry.Type);
        }

        target.EntryStack = entries;
    }
}
