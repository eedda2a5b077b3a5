using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes.Traces;

/// <summary>
/// Has the stack traces of exceptions tell of a function. Nobody can walk the stack of a WebAssembly program from within, so each function
/// adds its own line to an exception that leaves it, or that it catches. Where in the function the exception came from is in a local
/// that is set before whatever may throw, which costs the engines nothing where nothing is thrown.
/// </summary>
/// <param name="mayThrow">Whether an exception may come out of an instruction.</param>
/// <param name="sites">The record of where an instruction stands, or null where stack traces have nothing of it.</param>
/// <param name="places">The record of a place, or null likewise.</param>
/// <param name="record">Adds to an exception: the exception, the record, the record of a caller where it ends.</param>
/// <param name="recordAndThrow">Adds to an exception and throws it on: the exception, the record.</param>
internal sealed class MarkSites(
    Func<Instruction, bool> mayThrow, Func<Instruction, DataSymbol?> sites, Func<SourceLocation, DataSymbol?> places, FunctionSymbol record,
    FunctionSymbol recordAndThrow)
{
    /// <summary>Does it for a function, if stack traces have anything of it.</summary>
    /// <returns>Whether they have.</returns>
    public bool Run(Function function)
    {
        List<(Instruction Instruction, DataSymbol? Site)> found = FindThrowing(function);
        if (!found.Exists(static place => place.Site is not null))
        {
            return false;
        }

        foreach (Block block in function.Blocks)
        {
            if (block.IsHandler)
            {
                RecordAtStart(block);
            }
        }

        GuardWith(found, AddPad(function));
        Mark(function, found);
        return true;
    }

    private List<(Instruction Instruction, DataSymbol? Site)> FindThrowing(Function function)
    {
        List<(Instruction Instruction, DataSymbol? Site)> found = [];
        foreach (Block block in function.Blocks)
        {
            foreach (Instruction instruction in block)
            {
                if (mayThrow(instruction))
                {
                    found.Add((instruction, sites(instruction)));
                }
            }
        }

        return found;
    }

    private void RecordAtStart(Block handler)
    {
        Instruction first = handler.First!;
        DataSymbol? outside = first.Location?.InlinedAt is { } call ? places(call) : null;
        Instruction site = new(Opcode.CurrentSite, IRType.I32);
        handler.InsertBefore(site, first);
        handler.InsertBefore(
            new(Opcode.Call, IRType.None, handler.Parameters[0], site, AddressOf(outside)) { Symbol = record, Signature = record.Signature },
            first);
        handler.InsertBefore(new(Opcode.MarkSite, IRType.None, Constant.I32(0)), first);
    }

    private Block AddPad(Function function)
    {
        Block pad = function.AddBlock();
        pad.IsCold = true;
        BlockParameter exception = pad.AddParameter(IRType.Object);
        IRBuilder builder = new(function) { Block = pad };
        builder.Call(recordAndThrow, exception, builder.CurrentSite());
        builder.Unreachable();
        return pad;
    }

    private static void GuardWith(List<(Instruction Instruction, DataSymbol? Site)> found, Block pad)
    {
        // The entry has no handler.
        Block entry = pad.Function.Entry;
        if (found.Exists(place => place.Site is not null && place.Instruction.Block == entry))
        {
            Block rest = BlockSplitting.SplitBefore(entry);
            new IRBuilder(pad.Function) { Block = entry }.Jump(rest);
        }

        foreach ((Instruction instruction, DataSymbol? site) in found)
        {
            if (site is not null)
            {
                instruction.Block!.Handler ??= pad;
            }
        }
    }

    // What a block has said last holds in the one behind it, where that is the only way to there.
    private static void Mark(Function function, List<(Instruction Instruction, DataSymbol? Site)> found)
    {
        Dictionary<Instruction, DataSymbol?> sites = new(found.Count);
        foreach ((Instruction instruction, DataSymbol? site) in found)
        {
            sites.Add(instruction, site);
        }

        Dictionary<Block, DataSymbol?> atEnd = [];
        foreach (Block block in new BlockOrder(function).Blocks)
        {
            DataSymbol? current = null;
            bool isKnown = block == function.Entry || block.IsHandler
                || (block.Predecessors.Count == 1 && atEnd.TryGetValue(block.Predecessors[0].Source, out current));
            foreach (Instruction instruction in block)
            {
                if (block.Handler is not null && sites.TryGetValue(instruction, out DataSymbol? site) && !(isKnown && current == site))
                {
                    block.InsertBefore(new(Opcode.MarkSite, IRType.None, AddressOf(site)), instruction);
                    current = site;
                    isKnown = true;
                }
            }

            if (isKnown)
            {
                atEnd.Add(block, current);
            }
        }
    }

    private static Value AddressOf(DataSymbol? site) => site is null ? Constant.I32(0) : new SymbolAddress(IRType.I32, site, 0);
}
