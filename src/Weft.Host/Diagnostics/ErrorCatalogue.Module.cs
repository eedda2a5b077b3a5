namespace Weft.Host.Diagnostics;

internal static partial class ErrorCatalogue
{
    /// <summary>A file that is not a well-formed module. Values: what was found.</summary>
    public static ErrorDescriptor MalformedModule { get; } = new(
        "WEFT1001",
        "Malformed module",
        "the module is malformed: {0}",
        "build the module again, or check that the file arrived whole");

    /// <summary>A file that cannot be read. Values: the system's text.</summary>
    public static ErrorDescriptor ModuleUnreadable { get; } = new(
        "WEFT1002",
        "Module cannot be read",
        "the module cannot be read: {0}",
        "give the path of a .wasm or .wat file that exists and may be read");

    /// <summary>A well-formed module that is not valid. Values: the engine's text.</summary>
    public static ErrorDescriptor InvalidModule { get; } = new(
        "WEFT1003",
        "Invalid module",
        "the module is not valid: {0}",
        "build the module again; if its toolchain is newer than this engine, leave out the proposals that the text names");

    /// <summary>Text that is not a module. Values: the engine's text.</summary>
    public static ErrorDescriptor InvalidText { get; } = new(
        "WEFT1004",
        "Invalid module text",
        "the text is not a module: {0}",
        "correct the text at the place named, or give a binary module (it starts with the bytes 00 61 73 6D)");

    /// <summary>An import that the host does not have. Values: module, name, kind, suggestion.</summary>
    public static ErrorDescriptor UnknownImport { get; } = new(
        "WEFT1005",
        "Unknown import",
        "the module imports the {2} '{0}' '{1}', which the host does not have",
        "{3}");

    /// <summary>An import of another type. Values: module, name, the module's type, the host's type.</summary>
    public static ErrorDescriptor ImportTypeMismatch { get; } = new(
        "WEFT1006",
        "Import type mismatch",
        "the module imports '{0}' '{1}' as {2}, but the host has it as {3}",
        "build the module with a toolchain for wasm32-wasip1-threads");

    /// <summary>The engine cannot link it. Values: the engine's text.</summary>
    public static ErrorDescriptor LinkFailed { get; } = new(
        "WEFT1007",
        "Linking failed",
        "the module cannot be linked: {0}",
        "run 'weft check' on the module to see which rule it breaks");

    /// <summary>A shared memory without a maximum.</summary>
    public static ErrorDescriptor SharedMemoryWithoutMaximum { get; } = new(
        "WEFT1008",
        "Shared memory without maximum",
        "the module imports a shared memory without a maximum",
        "link with --max-memory=N");

    /// <summary>A memory limit below the initial size. Values: the limit, the initial size.</summary>
    public static ErrorDescriptor MemoryLimitTooSmall { get; } = new(
        "WEFT1009",
        "Memory limit too small",
        "the memory limit of {0} bytes is below the {1} bytes that the module starts with",
        "raise the limit with --max-memory to at least {1}");

    /// <summary>The memory cannot be created. Values: the engine's text.</summary>
    public static ErrorDescriptor MemoryNotCreated { get; } = new(
        "WEFT1010",
        "Memory not created",
        "the memory cannot be created: {0}",
        "end other groups first: each reserves 4 GiB of address space");

    /// <summary>A shared memory of its own in a module that spawns.</summary>
    public static ErrorDescriptor SharedMemoryNotImported { get; } = new(
        "WEFT1011",
        "Shared memory not imported",
        "the module imports thread-spawn but defines a shared memory itself, so each thread would get a memory of its own",
        "link with --import-memory --export-memory");

    /// <summary>An entry of another type. Values: name, the module's type, the contract's type.</summary>
    public static ErrorDescriptor EntryTypeMismatch { get; } = new(
        "WEFT1012",
        "Entry point type mismatch",
        "the export '{0}' is {1}, but the contract has it as {2}",
        "export a function of that type");

    /// <summary>The memory has no room for a workaround. Values: the bytes it needs, the maximum, the maximum it needs.</summary>
    public static ErrorDescriptor CompatibilityNeedsMemory { get; } = new(
        "WEFT1013",
        "No memory for the workaround",
        "the workaround needs {0} bytes of memory beyond those that the module starts with, but the module's maximum is {1} bytes",
        "link with --max-memory={2} or more, or lower --max-threads: the workaround keeps 512 bytes for each thread");
    /// <summary>A shared memory of its own behind an unshared one.</summary>
    public static ErrorDescriptor SharedMemoryBehindUnshared { get; } = new(
        "WEFT1014",
        "Shared memory behind an unshared one",
        "the module defines a shared memory after an unshared one, where nothing could end a wait on it",
        "define or import the shared memory first");

    private static IReadOnlyList<ErrorDescriptor> ModuleErrors =>
    [
        MalformedModule, ModuleUnreadable, InvalidModule, InvalidText, UnknownImport, ImportTypeMismatch, LinkFailed,
        SharedMemoryWithoutMaximum, MemoryLimitTooSmall, MemoryNotCreated, SharedMemoryNotImported, EntryTypeMismatch,
        CompatibilityNeedsMemory,
        SharedMemoryBehindUnshared,
    ];
}
