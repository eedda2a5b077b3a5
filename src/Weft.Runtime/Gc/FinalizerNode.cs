using Weft.Memory;

namespace Weft.Gc;

/// <summary>An object that has a finalizer, on a list.</summary>
internal unsafe struct FinalizerNode
{
    /// <summary>The object's word.</summary>
    public uint Target;

    /// <summary>The next one.</summary>
    public FinalizerNode* Next;
}

/// <summary>A list of nodes, first in, first out. Not thread-safe.</summary>
internal unsafe struct FinalizerList
{
    /// <summary>The first node, or null.</summary>
    public FinalizerNode* First;

    private FinalizerNode* _last;

    /// <summary>Puts a node at the end.</summary>
    public void Add(FinalizerNode* node)
    {
        node->Next = null;
        if (First == null)
        {
            First = node;
        }
        else
        {
            _last->Next = node;
        }

        _last = node;
    }

    /// <summary>Takes the first node.</summary>
    /// <returns>The node, or null.</returns>
    public FinalizerNode* Take()
    {
        FinalizerNode* node = First;
        if (node != null)
        {
            First = node->Next;
        }

        return node;
    }

    /// <summary>Takes all nodes.</summary>
    /// <returns>The first one.</returns>
    public FinalizerNode* TakeAll()
    {
        FinalizerNode* node = First;
        First = null;
        return node;
    }
}

/// <summary>Memory for nodes: blocks of the general allocator, kept for other nodes. Not thread-safe.</summary>
internal unsafe struct FinalizerNodes
{
    private const uint BlockSize = 4096;

    private FinalizerList _free;

    /// <summary>Takes a node.</summary>
    /// <returns>The node, or null where there is no memory.</returns>
    public FinalizerNode* Take()
    {
        if (_free.First == null)
        {
            FinalizerNode* block = (FinalizerNode*)GeneralAllocator.Allocator.Allocate(BlockSize, (nuint)sizeof(nuint));
            if (block == null)
            {
                return null;
            }

            for (uint index = 0; index < BlockSize / (uint)sizeof(FinalizerNode); index++)
            {
                _free.Add(block + index);
            }
        }

        return _free.Take();
    }

    /// <summary>Gives a node back.</summary>
    public void Return(FinalizerNode* node)
    {
        node->Target = 0;
        _free.Add(node);
    }
}
