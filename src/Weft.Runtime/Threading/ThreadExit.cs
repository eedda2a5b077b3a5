using Weft.Memory;

namespace Weft.Threading;

/// <summary>A function that runs when its thread ends.</summary>
internal unsafe struct ExitNode
{
    /// <summary>The one that was registered before it.</summary>
    public ExitNode* Next;

    /// <summary>What runs.</summary>
    public delegate*<void*, void> Function;

    /// <summary>What it gets.</summary>
    public void* Argument;
}

/// <summary>What a thread cleans up after itself: destructors for its thread-local variables.</summary>
public static unsafe class ThreadExit
{
    // As POSIX has it: destructors that register others cannot keep a thread from ending.
    private const int Rounds = 4;

    /// <summary>
    /// Has a function run when the calling thread ends: when its function returns, and for the first thread when <c>Main</c> does. The
    /// latest runs first. What it registers itself runs in a round of its own, of which there are four. Nothing runs where the program
    /// ends otherwise.
    /// </summary>
    /// <param name="function">What runs, in this thread.</param>
    /// <param name="argument">What it gets.</param>
    /// <returns>Whether there was memory to remember it.</returns>
    public static bool TryRegister(delegate*<void*, void> function, void* argument)
    {
        StartRecord* thread = StartRecord.Current;
        if (thread == null)
        {
            Panic.Raise("a function is registered for the end of a thread that has ended or not started"u8);
        }

        ExitNode* node = GeneralAllocator.Allocator.Create<ExitNode>();
        if (node == null)
        {
            return false;
        }

        node->Next = thread->ExitNodes;
        node->Function = function;
        node->Argument = argument;
        thread->ExitNodes = node;
        return true;
    }

    /// <summary>Runs what is registered.</summary>
    internal static void Run(StartRecord* thread)
    {
        for (int round = 0; round < Rounds && thread->ExitNodes != null; round++)
        {
            RunOnce(thread, run: true);
        }

        RunOnce(thread, run: false);
    }

    private static void RunOnce(StartRecord* thread, bool run)
    {
        ExitNode* node = thread->ExitNodes;
        thread->ExitNodes = null;
        while (node != null)
        {
            ExitNode* next = node->Next;
            if (run)
            {
                node->Function(node->Argument);
            }

            GeneralAllocator.Allocator.Destroy(node);
            node = next;
        }
    }
}
