using System.Reflection.Metadata;
using Weft.Compiler.IR;
using Weft.Compiler.TypeSystem;
using ExceptionRegion = Weft.Compiler.TypeSystem.Bodies.ExceptionRegion;

namespace Weft.Compiler.IL;

/// <summary>
/// What happens to an exception: the regions around the place of the throw are asked from the inside out, in the order in which metadata
/// has them (ECMA-335 II.19), until one catches it. Each is asked in a block of its own, which takes the exception, so that several
/// regions lead to the same next one. A filter is asked when the inner <c>finally</c> handlers have run: there is one pass, not two.
/// </summary>
internal sealed partial class ILImporter
{
    // By region and the copy of a finally handler in which it stands.
    private readonly Dictionary<(int Region, FinallyCopy? Scope), Block> _landings = [];
    private readonly Dictionary<(int Region, FinallyCopy? Scope), Block> _clauses = [];
    private readonly Dictionary<(int Region, FinallyCopy? Scope), Block> _failedFilters = [];
    private readonly Dictionary<(int Region, FinallyCopy? Scope), Slot> _exceptions = [];

    // The handler of the code that is imported.
    private Block? _handler;

    /// <summary>A block for the code of the block that is imported.</summary>
    private Block AddBlock()
    {
        Block block = _function.AddBlock();
        block.Handler = _handler;
        return block;
    }

    // A block at the start of a try block gets one in front that is not covered: there, values of several ways meet that the handler may
    // know of.
    private void EnterCode(ILBlock block)
    {
        _builder.Block = block.Block;
        _handler = FindHandler(block.Offset, block.Scope);
        if (_handler is null)
        {
            return;
        }

        foreach (ExceptionRegion region in _body.ExceptionRegions)
        {
            if (region.TryOffset == block.Offset)
            {
                Block code = AddBlock();
                code.IsCold = block.Block.IsCold;
                _builder.Jump(code);
                _builder.Block = code;
                return;
            }
        }

        block.Block.Handler = _handler;
    }

    // What is thrown in a filter says no (ECMA-335 I.12.4.2.5); all else goes to the innermost region.
    private Block? FindHandler(int offset, FinallyCopy? scope)
    {
        if (!_context.HasHeap)
        {
            return null;
        }

        ReadOnlySpan<ExceptionRegion> regions = _body.ExceptionRegions;
        for (int i = 0; i < regions.Length; i++)
        {
            if (IsIn(offset, regions[i]))
            {
                return GetLanding(i, ScopeOf(regions[i], scope));
            }

            if (IsInFilter(offset, regions[i]))
            {
                return GetFailedFilter(i, ScopeOf(regions[i], scope));
            }
        }

        return null;
    }

    private static bool IsInFilter(int offset, ExceptionRegion region) =>
        region.Kind == ExceptionRegionKind.Filter && offset >= region.FilterOffset && offset < region.HandlerOffset;

    private static bool IsInHandler(int offset, ExceptionRegion region) => offset >= region.HandlerOffset && offset < region.HandlerEnd;

    // The copy in which a region stands that is around a place in a copy: the region may be around the finally handler.
    private static FinallyCopy? ScopeOf(ExceptionRegion region, FinallyCopy? scope)
    {
        while (scope is not null && (region.TryOffset < scope.Start || region.TryOffset >= scope.End))
        {
            scope = scope.Outer;
        }

        return scope;
    }

    private Block GetLanding(int region, FinallyCopy? scope)
    {
        if (!_landings.TryGetValue((region, scope), out Block? landing))
        {
            landing = AddExceptionBlock(out BlockParameter exception);
            _landings.Add((region, scope), landing);
            new IRBuilder(_function) { Block = landing, Location = _builder.Location }.Jump(GetClause(region, scope), exception);
        }

        return landing;
    }

    private Block GetFailedFilter(int region, FinallyCopy? scope)
    {
        if (!_failedFilters.TryGetValue((region, scope), out Block? failed))
        {
            failed = AddExceptionBlock(out _);
            _failedFilters.Add((region, scope), failed);
            IRBuilder builder = new(_function) { Block = failed, Location = _builder.Location };
            GoOutwards(builder, region, scope, builder.Load(IRType.Object, GetException(region, scope)));
        }

        return failed;
    }

    // Asks a region whether it takes an exception.
    private Block GetClause(int number, FinallyCopy? scope)
    {
        if (_clauses.TryGetValue((number, scope), out Block? clause))
        {
            return clause;
        }

        clause = AddExceptionBlock(out BlockParameter exception);
        _clauses.Add((number, scope), clause);
        ExceptionRegion region = _body.ExceptionRegions[number];
        IRBuilder builder = new(_function) { Block = clause, Location = _builder.Location };
        builder.Store(GetException(number, scope), exception);
        switch (region.Kind)
        {
            case ExceptionRegionKind.Catch:
                Catch(builder, number, scope, exception);
                break;
            case ExceptionRegionKind.Filter:
                builder.Jump(GetExceptionCode(region.FilterOffset, scope, WellKnown(WellKnownType.Object)), exception);
                break;
            default:
                Block rest = _function.AddBlock();
                rest.IsCold = true;
                builder.Jump(GetTarget(region.HandlerOffset, new(region.HandlerOffset, region.HandlerEnd, rest, scope) { IsCold = true }).Block);
                builder.Block = rest;
                GoOutwards(builder, number, scope, builder.Load(IRType.Object, GetException(number, scope)));
                break;
        }

        return clause;
    }

    private void Catch(IRBuilder builder, int number, FinallyCopy? scope, Value exception)
    {
        ExceptionRegion region = _body.ExceptionRegions[number];
        TypeDesc type = region.CatchType ?? throw Bad("a catch clause has no type");
        Block code = GetExceptionCode(region.HandlerOffset, scope, type);
        if (type == WellKnown(WellKnownType.Object) || type == WellKnown(WellKnownType.Exception))
        {
            builder.Jump(code, exception);
            return;
        }

        Block next = _function.AddBlock();
        next.IsCold = true;
        builder.Branch(builder.IsInstance(_context.GetTypeTest(type), exception), new Edge(code, exception), new Edge(next));
        builder.Block = next;
        GoOutwards(builder, number, scope, exception);
    }

    // To the next region around, or out of the function.
    private void GoOutwards(IRBuilder builder, int number, FinallyCopy? scope, Value exception)
    {
        ReadOnlySpan<ExceptionRegion> regions = _body.ExceptionRegions;
        for (int i = number + 1; i < regions.Length; i++)
        {
            if (IsIn(regions[number].TryOffset, regions[i]))
            {
                builder.Jump(GetClause(i, ScopeOf(regions[i], scope)), exception);
                return;
            }

            if (IsInFilter(regions[number].TryOffset, regions[i]))
            {
                FinallyCopy? outer = ScopeOf(regions[i], scope);
                GoOutwards(builder, i, outer, builder.Load(IRType.Object, GetException(i, outer)));
                return;
            }
        }

        builder.ThrowOn(exception);
        builder.Unreachable();
    }

    private Slot GetException(int region, FinallyCopy? scope)
    {
        if (!_exceptions.TryGetValue((region, scope), out Slot? slot))
        {
            slot = _function.AddSlot(IRType.Object.Size(), IRType.Object.Size(), "exception");
            _exceptions.Add((region, scope), slot);
        }

        return slot;
    }

    private Block AddExceptionBlock(out BlockParameter exception)
    {
        Block block = _function.AddBlock();
        block.IsCold = true;
        exception = block.AddParameter(IRType.Object);
        return block;
    }

    // Code that begins with the exception, alone, on the evaluation stack.
    private Block GetExceptionCode(int offset, FinallyCopy? scope, TypeDesc type)
    {
        ILBlock code = GetBlock(offset, scope);
        code.EntryStack ??= [new(StackKind.Object, code.Block.AddParameter(IRType.Object), type)];
        return code.EntryStack.Length == 1 && code.Block.Parameters.Count == 1
            ? code.Block
            : throw Bad($"the handler IL_{offset:x4} is reached otherwise than by an exception");
    }

    // What runs only where something was thrown.
    private bool IsExceptional(int offset, FinallyCopy? scope)
    {
        for (FinallyCopy? copy = scope; copy is not null; copy = copy.Outer)
        {
            if (copy.IsCold)
            {
                return true;
            }
        }

        foreach (ExceptionRegion region in _body.ExceptionRegions)
        {
            if (IsInFilter(offset, region) || (region.Kind != ExceptionRegionKind.Finally && IsInHandler(offset, region)))
            {
                return true;
            }
        }

        return false;
    }

    // Throws on what the innermost catch handler around here was given (ECMA-335 III.4.24).
    private void Rethrow()
    {
        ReadOnlySpan<ExceptionRegion> regions = _body.ExceptionRegions;
        for (int i = 0; i < regions.Length; i++)
        {
            if (regions[i].Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter && IsInHandler(_instructionOffset, regions[i]))
            {
                _builder.ThrowOn(_builder.Load(IRType.Object, GetException(i, ScopeOf(regions[i], _current.Scope))));
                _builder.Unreachable();
                return;
            }
        }

        throw Bad("rethrow stands outside a catch handler");
    }

    private void EndFilter()
    {
        Value decision = Truth(Pop());
        ReadOnlySpan<ExceptionRegion> regions = _body.ExceptionRegions;
        for (int i = 0; i < regions.Length; i++)
        {
            if (IsInFilter(_instructionOffset, regions[i]))
            {
                FinallyCopy? scope = ScopeOf(regions[i], _current.Scope);
                Block next = AddBlock();
                Value exception = _builder.Load(IRType.Object, GetException(i, scope));
                Block code = GetExceptionCode(regions[i].HandlerOffset, scope, WellKnown(WellKnownType.Object));
                _builder.Branch(decision, new Edge(code, exception), new Edge(next));
                GoOutwards(new(_function) { Block = next, Location = _builder.Location }, i, scope, exception);
                return;
            }
        }

        throw Bad("endfilter stands outside a filter");
    }
}
