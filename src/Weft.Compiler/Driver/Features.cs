namespace Weft.Compiler.Driver;

/// <summary>The constants of a build that guest code can ask for.</summary>
internal static class Features
{
    /// <summary>Whether the module has threads.</summary>
    public const string Threads = "threads";

    /// <summary>Whether the runtime checks how it is used, as a build for debugging does.</summary>
    public const string Checked = "checked";

    /// <summary>Whether the program has objects.</summary>
    public const string Heap = "heap";

    /// <summary>Those that hold.</summary>
    public static IReadOnlyList<string> Of(bool threads, bool optimize, bool heap)
    {
        List<string> features = [];
        if (threads)
        {
            features.Add(Threads);
        }

        if (!optimize)
        {
            features.Add(Checked);
        }

        if (heap)
        {
            features.Add(Heap);
        }

        return features;
    }
}
