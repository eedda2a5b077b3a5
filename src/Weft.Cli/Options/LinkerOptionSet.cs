using System.CommandLine;
using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;
using Weft.Compiler.Sources;

namespace Weft.Cli.Options;

/// <summary>The options of <c>weft build</c> that are about the module.</summary>
internal sealed class LinkerOptionSet
{
    private readonly Toggle _threads = CreateThreads();

    private readonly Toggle _sharedMemory = new("--shared-memory", "Make the memory one that threads share (default: with threads)");

    private readonly Toggle _importMemory = new("--import-memory", "Import the memory instead of defining it (default: with threads)");

    private readonly Toggle _exportMemory = new("--export-memory", "Export the memory (default: on)");

    private readonly SingleOption<long?> _initialMemory = Size(
        "--initial-memory", "The size that the memory starts with (default: what the program needs)", "1MiB");

    private readonly SingleOption<long?> _maximumMemory = Size(
        "--max-memory", "The size that the memory may grow to (default: 1GiB with threads, else 4GiB)", "1GiB");

    private readonly SingleOption<long?> _stackSize = Size("--stack-size", "The size of a thread's stack (default: 1MiB)", "1MiB");

    private readonly RepeatedOption<string> _exports = new("--export", "A function to export beside those that the program exports", PlainText.Parse)
    {
        HelpName = "NAME",
        Accepts = "a name",
        Example = "malloc",
    };

    private readonly RepeatedOption<FeatureChoice[]> _features = new(
        "--features", "Features of WebAssembly to use (+) or not to use (-)", FeatureList.Parse)
    {
        HelpName = "+NAME,-NAME",
        Accepts = FeatureList.Accepts,
        Example = "+atomics,+bulk-memory",
    };

    /// <summary>The options, in the order of the help text.</summary>
    internal ReadOnlySpan<Option> All => new Option[]
    {
        _threads, _sharedMemory, _importMemory, _exportMemory, _initialMemory, _maximumMemory, _stackSize, _exports, _features,
    };

    /// <summary>Makes the option that <c>weft run</c> has too.</summary>
    internal static Toggle CreateThreads() => new("--threads", "Let the program start threads (default: off)");

    /// <summary>Gives what a command line says about an option, as the linker wants it.</summary>
    internal static LinkerOption<bool>? ValueOf(ParseResult arguments, Toggle option) =>
        arguments.GetValue(option) is { } value ? Given(option, value) : null;

    /// <summary>Gives all that a command line says.</summary>
    internal LinkerOptions From(ParseResult arguments) => new()
    {
        Threads = ValueOf(arguments, _threads),
        SharedMemory = ValueOf(arguments, _sharedMemory),
        ImportMemory = ValueOf(arguments, _importMemory),
        ExportMemory = ValueOf(arguments, _exportMemory),
        InitialMemory = ValueOf(arguments, _initialMemory),
        MaximumMemory = ValueOf(arguments, _maximumMemory),
        StackSize = ValueOf(arguments, _stackSize),
        Exports = [.. (arguments.GetValue(_exports) ?? []).Select(name => Given(_exports, name))],
        Features = [.. (arguments.GetValue(_features) ?? []).SelectMany(static list => list).Select(choice => Given(_features, choice))],
    };

    private static SingleOption<long?> Size(string name, string help, string example) => new(name, help, ByteSize.Parse)
    {
        HelpName = "SIZE",
        Accepts = ByteSize.Accepts,
        Example = example,
    };

    private static LinkerOption<ulong>? ValueOf(ParseResult arguments, SingleOption<long?> option) =>
        arguments.GetValue(option) is { } value ? Given(option, (ulong)value) : null;

    private static LinkerOption<T> Given<T>(Option option, T value) => new(value, option.Name, new SourceLocation(option.Name));
}
