using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using Constant = Weft.Compiler.IR.Constant;
using ExceptionRegion = Weft.Compiler.TypeSystem.Bodies.ExceptionRegion;
using SequencePoint = Weft.Compiler.TypeSystem.Bodies.SequencePoint;

namespace Weft.Compiler.IL;

internal sealed partial class ILImporter
{
    private bool ImportException(ILOpCode opcode, ref ILReader reader)
    {
        switch (opcode)
        {
            case ILOpCode.Leave:
                int far = reader.ReadInt32();
                Leave(reader.Offset + far);
                break;
            case ILOpCode.Leave_s:
                int near = reader.ReadSByte();
                Leave(reader.Offset + near);
                break;
            case ILOpCode.Endfinally:
                EndFinally();
                break;
            case ILOpCode.Throw:
                Throw();
                break;
            case ILOpCode.Rethrow when _context.HasHeap:
                Rethrow();
                break;
            case ILOpCode.Endfilter when _context.HasHeap:
                EndFilter();
                break;
            case ILOpCode.Rethrow or ILOpCode.Endfilter:
                Unsupported(UnsupportedConstruct.NeedsHeap, _method.ToString());
                EndUnknown();
                break;
            default:
                return false;
        }

        return true;
    }

    // Without a heap nothing that is thrown comes back, so that a handler never runs. In library code it guards against what does not happen here; in
    // the user's own code it is a mistake to build on it.
    private void RefuseCatch(int offset)
    {
        if (_context.HasHeap || !_context.IsUserCode(_method))
        {
            return;
        }

        foreach (ExceptionRegion region in _body.ExceptionRegions)
        {
            if (region.TryOffset == offset && region.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter)
            {
                SetLocation(offset);
                Unsupported(UnsupportedConstruct.NeedsHeap, _method.ToString());
                return;
            }
        }
    }

    // The handler is what is refused, and not the first statement that it guards. What a filter begins with has no place in the source.
    private int StartOfHandler(ExceptionRegion region)
    {
        int start = region.Kind == ExceptionRegionKind.Filter ? region.FilterOffset : region.HandlerOffset;
        foreach (SequencePoint point in _body.DebugInformation.SequencePoints)
        {
            if (point.Offset >= start && point.Offset < region.HandlerEnd)
            {
                return point.Offset;
            }
        }

        return start;
    }

    private void EndUnknown()
    {
        if (!_builder.Block.IsComplete)
        {
            _builder.Unreachable();
        }
    }

    // Leaving try blocks runs their finally handlers from the inside out. Each gets a copy that knows where to go on; two ways out to
    // one place share it.
    private void Leave(int target)
    {
        _stack.Clear();
        FinallyCopy? scope = _current.Scope;
        RequireInside(scope, target);
        Block next = GetTarget(target, scope).Block;
        ReadOnlySpan<ExceptionRegion> regions = _body.ExceptionRegions;

        // Metadata has inner regions before outer ones (ECMA-335 II.19), so the last one left is found first.
        for (int i = regions.Length - 1; i >= 0; i--)
        {
            ExceptionRegion region = regions[i];
            if (region.Kind == ExceptionRegionKind.Finally && IsIn(_instructionOffset, region) && !IsIn(target, region)
                && (scope is null || region.TryOffset >= scope.Start))
            {
                int end = region.HandlerOffset + region.HandlerLength;
                next = GetTarget(region.HandlerOffset, new(region.HandlerOffset, end, next, scope)).Block;
            }
        }

        _builder.Jump(next);
    }

    private ILBlock GetTarget(int offset, FinallyCopy? scope)
    {
        ILBlock block = GetBlock(offset, scope);
        block.EntryStack ??= [];
        return block.EntryStack.Length == 0
            ? block
            : throw Bad($"IL_{offset:x4} is reached with 0 and with {block.EntryStack.Length} values on the stack");
    }

    // Neither a branch nor a leave ends a finally handler (ECMA-335 III.1.7.5 and III.3.46).
    private void RequireInside(FinallyCopy? scope, int target)
    {
        if (scope is not null && (target < scope.Start || target >= scope.End))
        {
            throw Bad("a branch leads out of a finally handler");
        }
    }

    private static bool IsIn(int offset, ExceptionRegion region) =>
        offset >= region.TryOffset && offset < region.TryOffset + region.TryLength;

    private void EndFinally()
    {
        if (_current.Scope is not { } scope)
        {
            throw Bad("endfinally stands outside a finally handler");
        }

        _builder.Jump(scope.Continuation);
    }

    private void Throw()
    {
        Value exception = Pop32("an exception");
        if (_context.HasHeap)
        {
            if (!IsNew(exception))
            {
                _builder.ThrowIf(_builder.Unary(Opcode.Eqz, exception), _context.GetHelper(RuntimeHelper.ThrowNullReference));
                _builder.Call(_context.GetHelper(RuntimeHelper.BeginTrace), exception);
            }

            _builder.Throw(exception);
        }
        else
        {
            _builder.Call(_context.GetHelper(RuntimeHelper.ThrowException), exception);
        }

        _builder.Unreachable();
        _builder.Block.IsCold = true;
    }

    private bool IsNew(Value exception) => exception is Instruction { Opcode: Opcode.Call, Symbol: { } maker }
        && (maker == _context.GetHelper(RuntimeHelper.NewObject) || maker == _context.GetHelper(RuntimeHelper.NewFinalizable));

    /// <summary>
    /// Marks a construct that cannot be compiled; where it can be reached, the user is told. In the user's own code the import goes on,
    /// with something in the result's place, so that one build finds all such places; of library code nothing more is looked at.
    /// </summary>
    /// <param name="construct">What it is.</param>
    /// <param name="subject">The type or the method that it is about.</param>
    /// <param name="operands">How many values the construct takes.</param>
    /// <param name="result">The type of what it gives, or null.</param>
    internal void Unsupported(UnsupportedConstruct construct, string subject, int operands = 0, TypeDesc? result = null)
    {
        PopArguments(operands);
        KeepAliases();
        _builder.Call(_context.GetUnsupported(construct, subject));
        if (!_context.IsUserCode(_method))
        {
            _builder.Unreachable();
            _builder.Block.IsCold = true;
        }
        else if (result is not null && !result.IsVoid)
        {
            PushPlaceholder(result);
        }
    }

    /// <summary>Pushes the value of a type that is all zero.</summary>
    internal void PushDefault(TypeDesc type)
    {
        Representation representation = Representation.Of(type);
        if (!representation.IsStruct)
        {
            PushScalar(type, Constant.Zero(representation.Type));
            return;
        }

        Slot value = AddTemporary(type);
        _builder.ZeroBlock(value, type.Layout.Size);
        Push(StackKind.Struct, value, type);
    }

    private void PushPlaceholder(TypeDesc type)
    {
        Representation representation = Representation.Of(type);
        if (representation.IsStruct)
        {
            Push(StackKind.Struct, AddTemporary(type), type);
        }
        else
        {
            PushScalar(type, Constant.Zero(representation.Type));
        }
    }
}
