namespace Weft.Compiler.Diagnostics;

/// <content>WEFT0400 to WEFT0499: linker options, memory, exports.</content>
internal static partial class DiagnosticCatalogue
{
    /// <summary>Threads without shared memory. Values: the option that turns it off.</summary>
    public static DiagnosticDescriptor ThreadsNeedSharedMemory { get; } = new(
        "WEFT0400",
        "Threads without shared memory",
        "threads need shared memory, and {0} turns it off",
        "leave {0} out, or build without --threads");

    /// <summary>Shared memory without a feature it rests on. Values: the feature, why it is off, what to do.</summary>
    public static DiagnosticDescriptor SharedMemoryNeedsFeature { get; } = new(
        "WEFT0401",
        "Shared memory without a feature",
        "shared memory needs the feature '{0}', which {1}",
        "{2}");

    /// <summary>Shared memory without a maximum.</summary>
    public static DiagnosticDescriptor SharedMemoryNeedsMaximum { get; } = new(
        "WEFT0402",
        "Shared memory without a maximum",
        "shared memory needs a maximum, since it can never move when it grows",
        "give --max-memory, such as --max-memory 1GiB; --threads implies that one");

    /// <summary>A maximum that is used up before a thread starts. Values: the maximum, static data, main stack, a thread's block, what is needed.</summary>
    public static DiagnosticDescriptor NoRoomForThread { get; } = new(
        "WEFT0403",
        "No room for a thread",
        "a maximum of {0} bytes has no room for one thread: static data end at {1}, the main stack takes {2}, a thread's stack and block take {3}",
        "give --max-memory {4} or more, or a smaller --stack-size");

    /// <summary>Shared memory that each instance would make for itself.</summary>
    public static DiagnosticDescriptor SharedMemoryNotImported { get; } = new(
        "WEFT0404",
        "Shared memory not imported",
        "shared memory that is not imported would be another memory in every thread",
        "give --import-memory; --threads implies it");

    /// <summary>A size that is no whole number of pages. Values: the option, its value, the nearest good ones.</summary>
    public static DiagnosticDescriptor SizeNotWholePages { get; } = new(
        "WEFT0405",
        "Size not in whole pages",
        "{0} of {1} bytes is not a multiple of a page, 65536 bytes",
        "give {2}");

    /// <summary>A stack whose top would not be aligned. Values: the option, its value, the nearest good ones.</summary>
    public static DiagnosticDescriptor StackSizeUnaligned { get; } = new(
        "WEFT0406",
        "Stack size not aligned",
        "{0} of {1} bytes is not a multiple of 16",
        "give {2}");

    /// <summary>A stack on which nothing runs. Values: the option, its value, the least.</summary>
    public static DiagnosticDescriptor StackTooSmall { get; } = new(
        "WEFT0407",
        "Stack too small",
        "{0} of {1} bytes is too small to run anything on",
        "give {2} or more");

    /// <summary>An initial size above the maximum. Values: the initial size, the maximum.</summary>
    public static DiagnosticDescriptor InitialExceedsMaximum { get; } = new(
        "WEFT0408",
        "Initial memory above the maximum",
        "the memory starts with {0} bytes, more than its maximum of {1}",
        "give --initial-memory {1} or less, or --max-memory {0} or more");

    /// <summary>A size that addresses cannot reach. Values: the option, its value.</summary>
    public static DiagnosticDescriptor SizeBeyondAddresses { get; } = new(
        "WEFT0409",
        "Size beyond 32-bit addresses",
        "{0} of {1} bytes is more than 32-bit addresses reach",
        "give 4294967296 or less");

    /// <summary>A feature that nobody knows. Values: its name, what to do.</summary>
    public static DiagnosticDescriptor UnknownFeature { get; } = new(
        "WEFT0410",
        "Unknown feature",
        "there is no feature '{0}'",
        "{1}");

    /// <summary>A feature both on and off. Values: its name.</summary>
    public static DiagnosticDescriptor ContradictoryFeatures { get; } = new(
        "WEFT0411",
        "Contradictory features",
        "'+{0}' and '-{0}' contradict each other",
        "leave one of them out");

    /// <summary>An export of something that is not there. Values: the name, what to do.</summary>
    public static DiagnosticDescriptor UnknownExport { get; } = new(
        "WEFT0412",
        "Unknown export",
        "there is nothing called '{0}' to export",
        "{1}");

    /// <summary>One export name for two things. Values: the name, the two things.</summary>
    public static DiagnosticDescriptor DuplicateExport { get; } = new(
        "WEFT0413",
        "Export name used twice",
        "the export name '{0}' is that of {1} and of {2}",
        "give one of them another name");

    /// <summary>An initial size that does not hold what is there at the start. Values: the initial size, what is needed.</summary>
    public static DiagnosticDescriptor InitialMemoryTooSmall { get; } = new(
        "WEFT0414",
        "Initial memory too small",
        "the memory starts with {0} bytes, and static data and the main stack need {1}",
        "give --initial-memory {1} or more, or leave it out");

    /// <summary>A feature that is used though it was turned off. Values: its name.</summary>
    public static DiagnosticDescriptor FeatureNotAllowed { get; } = new(
        "WEFT0415",
        "Feature turned off but used",
        "the module uses the feature '{0}', which '-{0}' turns off",
        "take -{0} out of --features");

    /// <summary>A maximum that does not hold what is there at the start. Values: the maximum, what is needed, what to do.</summary>
    public static DiagnosticDescriptor MaximumMemoryTooSmall { get; } = new(
        "WEFT0416",
        "Maximum memory too small",
        "the memory's maximum is {0} bytes, and static data and the main stack need {1}",
        "{2}");

    /// <summary>Threads whose memory the host cannot see. Values: the option that turns the export off.</summary>
    public static DiagnosticDescriptor ThreadsNeedMemoryExport { get; } = new(
        "WEFT0417",
        "Threads without an exported memory",
        "hosts of threads look for the memory among the exports, and {0} turns that off",
        "leave {0} out");

    /// <summary>A memory that cannot grow. Values: its size.</summary>
    public static DiagnosticDescriptor MemoryCannotGrow { get; } = new(
        "WEFT0418",
        "Memory cannot grow",
        "the memory's maximum is its initial size, {0} bytes, so it cannot grow",
        "give a larger --max-memory, or a smaller --initial-memory",
        DiagnosticSeverity.Warning);

    /// <summary>The import of wasi-threads in a build without threads. Values: the method that declares it.</summary>
    public static DiagnosticDescriptor SpawnImportedWithoutThreads { get; } = new(
        "WEFT0419",
        "Thread import without threads",
        "'{0}' imports 'wasi' 'thread-spawn', and the build has no threads",
        "build with --threads");

    /// <summary>A name of several methods. Values: the name, two of the methods.</summary>
    public static DiagnosticDescriptor AmbiguousExport { get; } = new(
        "WEFT0420",
        "Export of several methods",
        "'{0}' may be '{1}' or '{2}'",
        "give the whole name with its parameters: --export '{1}'");

    /// <summary>A method that hosts cannot call. Values: the method, why.</summary>
    public static DiagnosticDescriptor UnsuitableExport { get; } = new(
        "WEFT0421",
        "Method that cannot be exported",
        "'{0}' cannot be exported: {1}",
        "export a static method whose parameters and result are numbers and pointers, and call this one from there");

    private static IReadOnlyList<DiagnosticDescriptor> LinkerDiagnostics =>
    [
        ThreadsNeedSharedMemory, SharedMemoryNeedsFeature, SharedMemoryNeedsMaximum, NoRoomForThread, SharedMemoryNotImported,
        SizeNotWholePages, StackSizeUnaligned, StackTooSmall, InitialExceedsMaximum, SizeBeyondAddresses, UnknownFeature,
        ContradictoryFeatures, UnknownExport, DuplicateExport, InitialMemoryTooSmall, FeatureNotAllowed, MaximumMemoryTooSmall,
        ThreadsNeedMemoryExport, MemoryCannotGrow, SpawnImportedWithoutThreads, AmbiguousExport, UnsuitableExport,
    ];
}
