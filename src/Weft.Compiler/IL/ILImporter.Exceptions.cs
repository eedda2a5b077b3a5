using System.Reflection.Metadata;
using Weft.Compiler.IR;
using ExceptionRegion = Weft.Compiler.TypeSystem.Bodies.ExceptionRegion;

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
            case ILOpCode.Rethrow or ILOpCode.Endfilter:
                Unsupported(UnsupportedConstruct.Catch, _method.ToString());
                break;
            default:
                return false;
        }

        return true;
    }

    // Leaving try blocks runs their finally handlers from the inside out. Each gets a copy that knows where to go on; two ways out to
    // one place share it.
    private void Leave(int target)
    {
        _stack.Clear();
        FinallyCopy? scope = _current.Scope;
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
        return block;
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
        Value exception = Pop().Value;
        _builder.Call(_context.GetHelper(RuntimeHelper.ThrowException), exception);
        _builder.Unreachable();
        _builder.Block.IsCold = true;
    }

    /// <summary>Marks a construct that cannot be compiled; where it can be reached, the user is told. Nothing after it is looked at.</summary>
    internal void Unsupported(UnsupportedConstruct construct, string subject)
    {
        _builder.Call(_context.GetUnsupported(construct, subject));
        _builder.Unreachable();
        _builder.Block.IsCold = true;
    }
}
