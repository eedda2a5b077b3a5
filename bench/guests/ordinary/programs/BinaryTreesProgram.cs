namespace Weft.Bench.Ordinary;

/// <summary>Makes trees and forgets them, while one of them stays: allocation and collection.</summary>
internal sealed class BinaryTreesProgram(int threadCount) : IProgram
{
    private const int Depth = 13;
    private const int TreeCount = 64;

    public int Count => 1;

    public long Expected => (((1L << (Depth + 1)) - 1) * TreeCount) + (1L << (Depth + 3)) - 1;

    public long Run()
    {
        Tree lasting = Tree.Make(Depth + 2);
        long sum = 0;
        if (threadCount == 1)
        {
            sum = MakeTrees(TreeCount);
        }
        else
        {
            Thread[] threads = new Thread[threadCount];
            for (int i = 0; i < threads.Length; i++)
            {
                threads[i] = new Thread(() => Interlocked.Add(ref sum, MakeTrees(TreeCount / threadCount)));
                threads[i].Start();
            }

            foreach (Thread thread in threads)
            {
                thread.Join();
            }
        }

        return sum + lasting.CountNodes();
    }

    private static long MakeTrees(int count)
    {
        long sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += Tree.Make(Depth).CountNodes();
        }

        return sum;
    }

    private sealed class Tree(Tree? left, Tree? right)
    {
        private readonly Tree? _left = left;
        private readonly Tree? _right = right;

        public static Tree Make(int depth) => depth == 0 ? new(null, null) : new(Make(depth - 1), Make(depth - 1));

        public int CountNodes() => 1 + (_left?.CountNodes() ?? 0) + (_right?.CountNodes() ?? 0);
    }
}
