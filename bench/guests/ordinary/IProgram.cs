namespace Weft.Bench.Ordinary;

/// <summary>A program as people write it. It is the same file on .NET, on .NET's own WebAssembly and in a module.</summary>
internal interface IProgram
{
    /// <summary>How often <see cref="Run"/> does what is measured.</summary>
    int Count { get; }

    /// <summary>What <see cref="Run"/> gives where it worked.</summary>
    long Expected { get; }

    /// <summary>Does the work once.</summary>
    long Run();
}
