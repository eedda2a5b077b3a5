using Weft.Compiler.IR;

namespace Weft.Compiler.Emit.Structure;

/// <summary>The natural loops of a function and how they are nested. A loop is named by the number of its header.</summary>
internal sealed class LoopForest
{
    private readonly int[] _innermost;
    private readonly int[] _parents;
    private readonly int[] _depths;

    public LoopForest(ControlFlow flow)
    {
        int count = flow.Order.Length;
        _innermost = new int[count];
        _parents = new int[count];
        _depths = new int[count];
        Array.Fill(_innermost, -1);
        Array.Fill(_parents, -1);
        Find(flow);
        for (int i = 0; i < count; i++)
        {
            if (_innermost[i] == i)
            {
                _depths[i] = _parents[i] < 0 ? 1 : _depths[_parents[i]] + 1;
            }
        }
    }

    /// <summary>Whether a block is the header of a loop.</summary>
    public bool IsHeader(int block) => _innermost[block] == block;

    /// <summary>The innermost loop that a block is in, or -1. A header is in its own loop.</summary>
    public int Innermost(int block) => _innermost[block];

    /// <summary>The number of loops around a block.</summary>
    public int Depth(int block) => _innermost[block] < 0 ? 0 : _depths[_innermost[block]];

    /// <summary>The outermost loop that has one block in it and not the other, or -1.</summary>
    public int OutermostLeft(int from, int to)
    {
        int left = -1;
        int inside = _innermost[from];
        int outside = _innermost[to];
        while (inside != outside)
        {
            if (outside < 0 || (inside >= 0 && _depths[inside] >= _depths[outside]))
            {
                left = inside;
                inside = _parents[inside];
            }
            else
            {
                outside = _parents[outside];
            }
        }

        return left;
    }

    // Inner loops first: their headers have the higher numbers. A loop found is one node for those around it.
    private void Find(ControlFlow flow)
    {
        int[] outermost = new int[_innermost.Length];
        for (int i = 0; i < outermost.Length; i++)
        {
            outermost[i] = i;
        }

        Stack<int> work = new();
        for (int header = _innermost.Length - 1; header >= 0; header--)
        {
            PushSources(flow, header, isBack: true, work);
            if (work.Count == 0)
            {
                continue;
            }

            if (_innermost[header] < 0)
            {
                _innermost[header] = header;
            }

            while (work.TryPop(out int block))
            {
                int node = Representative(outermost, block);
                if (node == header)
                {
                    continue;
                }

                if (_innermost[node] < 0)
                {
                    _innermost[node] = header;
                }
                else
                {
                    _parents[node] = header;
                }

                outermost[node] = header;
                PushSources(flow, node, isBack: false, work);
            }
        }
    }

    private static void PushSources(ControlFlow flow, int block, bool isBack, Stack<int> work)
    {
        foreach (Edge edge in flow.Order[block].Predecessors)
        {
            int source = flow.Number(edge.Source);
            if (source < 0 || ControlFlow.IsBackEdge(source, block) != isBack)
            {
                continue;
            }

            if (isBack && !flow.Dominates(block, source))
            {
                throw InternalError.Of($"a loop of {edge.Source.Function.Symbol.Name} has two entries");
            }

            work.Push(source);
        }
    }

    private static int Representative(int[] parents, int block)
    {
        while (parents[block] != block)
        {
            parents[block] = parents[parents[block]];
            block = parents[block];
        }

        return block;
    }
}
