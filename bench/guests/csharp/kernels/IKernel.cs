namespace Weft.Bench.Guests;

/// <summary>Work whose speed says how good the code of it is. It is the same file on .NET and in a module.</summary>
internal unsafe interface IKernel
{
    /// <summary>How many bytes of memory it works in.</summary>
    static abstract int MemorySize { get; }

    /// <summary>What <see cref="Result"/> gives where it worked.</summary>
    static abstract long Expected { get; }

    /// <summary>Does one share of the work; all shares together do all of it.</summary>
    /// <param name="memory">Memory for all shares, aligned to 16; as the shares left it the last time.</param>
    /// <param name="share">Which part of the work it is.</param>
    static abstract void Run(byte* memory, in Share share);

    /// <summary>What came of it, once all shares are done.</summary>
    static abstract long Result(byte* memory);
}
