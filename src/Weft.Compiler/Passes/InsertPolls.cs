using Weft.Compiler.IR;
using Weft.Compiler.IR.Analysis;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Passes;

/// <summary>
/// Has every loop look whether the world is to stop, at its back edges, and functions that lie on a cycle of calls at their entry. What
/// is done then is on a cold path, so a poll costs a load and a branch.
/// </summary>
/// <param name="request">A word that is not zero where threads are to stop.</param>
/// <param name="poll">What is called then.</param>
internal sealed class InsertPolls(DataSymbol request, FunctionSymbol poll)
{
    /// <summary>Adds the polls of a function.</summary>
    /// <param name="function">The function; its loops have one way in each.</param>
    /// <param name="isOnCycle">Whether calls may lead from it to itself.</param>
    public void Run(Function function, bool isOnCycle)
    {
        if (isOnCycle)
        {
            PollAtEntry(function);
        }

        DominatorTree dominators = new(function);
        List<Edge> backEdges = [];
        foreach (Block block in dominators.Order.Blocks)
        {
            foreach (Edge edge in block.Terminator.Edges)
            {
                if (dominators.IsBackEdge(edge))
                {
                    backEdges.Add(edge);
                }
            }
        }

        foreach (Edge edge in backEdges)
        {
            PollOnEdge(function, edge);
        }
    }

    private void PollAtEntry(Function function)
    {
        // The entry has the parameters, so that what it does goes to a block behind it.
        Block entry = function.Entry;
        Block rest = function.AddBlock();
        rest.IsCold = entry.IsCold;
        while (entry.First is { } instruction)
        {
            instruction.Remove();
            rest.Append(instruction);
        }

        AddPoll(function, new(function) { Block = entry }, rest, []);
    }

    private void PollOnEdge(Function function, Edge edge)
    {
        Block header = edge.Target;
        Value[] arguments = [.. edge.Arguments];
        Block latch = function.AddBlock();
        latch.Handler = edge.Source.Handler;
        latch.IsCold = edge.Source.IsCold;
        edge.Redirect(latch);
        AddPoll(function, new(function) { Block = latch, Location = edge.Terminator!.Location }, header, arguments);
    }

    private void AddPoll(Function function, IRBuilder builder, Block target, Value[] arguments)
    {
        Block slow = function.AddBlock();
        slow.Handler = builder.Block.Handler;
        slow.IsCold = true;
        Value isRequested = builder.Load(IRType.I32, new SymbolAddress(IRType.I32, request, 0));
        Block last = function.AddBlock();
        last.Handler = builder.Block.Handler;
        builder.Branch(isRequested, new Edge(slow), new Edge(last));
        builder.Block = slow;
        builder.ColdCall(poll);
        builder.Jump(last);
        builder.Block = last;
        builder.Jump(target, arguments);
    }
}
