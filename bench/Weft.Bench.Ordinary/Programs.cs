namespace Weft.Bench.Ordinary;

/// <summary>The programs by name. A module has one of them; the peers have all.</summary>
internal static class Programs
{
    /// <summary>Runs a program and writes what it took, as its module does.</summary>
    /// <param name="request">The name of a program, and how many of its runs are measured.</param>
    public static void Run(ReadOnlySpan<string> request)
    {
        if (request is [nameof(PauseProgram), ..])
        {
            PauseProgram.Take();
        }
        else
        {
            Measurement.Take(Create(request[0]), int.Parse(request[1], null));
        }
    }

    private static IProgram Create(string name) => name switch
    {
        "NBodyProgram()" => new NBodyProgram(),
        "FannkuchProgram()" => new FannkuchProgram(),
        "SpectralNormProgram()" => new SpectralNormProgram(),
        "MandelbrotProgram()" => new MandelbrotProgram(),
        "SieveProgram()" => new SieveProgram(),
        "MatrixProgram()" => new MatrixProgram(),
        "DictionaryProgram()" => new DictionaryProgram(),
        "StringProgram()" => new StringProgram(),
        "SortProgram()" => new SortProgram(),
        "LinqProgram()" => new LinqProgram(),
        "BinaryTreesProgram(1)" => new BinaryTreesProgram(1),
        "BinaryTreesProgram(2)" => new BinaryTreesProgram(2),
        "LockAloneProgram()" => new LockAloneProgram(),
        "LockContendedProgram()" => new LockContendedProgram(),
        "ThreadStartProgram()" => new ThreadStartProgram(),
        "ThrowProgram()" => new ThrowProgram(),
        _ => throw new ArgumentException($"there is no program {name}"),
    };
}
