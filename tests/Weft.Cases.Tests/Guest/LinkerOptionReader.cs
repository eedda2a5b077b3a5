using Weft.Compiler.Diagnostics;
using Weft.Compiler.Link;
using Weft.Compiler.Sources;

namespace Weft.Cases.Tests.Guest;

/// <summary>Reads what a case has in its <c>options</c> directive, as the command reads its options.</summary>
internal static class LinkerOptionReader
{
    /// <summary>Reads words such as <c>--threads --max-memory 64MiB --threads=off</c>.</summary>
    public static LinkerOptions Read(IReadOnlyList<string> words)
    {
        LinkerOptions options = new();
        for (int index = 0; index < words.Count; index++)
        {
            string[] parts = words[index].Split('=', 2);
            string name = parts[0];
            string? value = parts.Length > 1 ? parts[1] : null;
            options = name switch
            {
                "--threads" => options with { Threads = Given(name, IsOn(value)) },
                "--shared-memory" => options with { SharedMemory = Given(name, IsOn(value)) },
                "--import-memory" => options with { ImportMemory = Given(name, IsOn(value)) },
                "--export-memory" => options with { ExportMemory = Given(name, IsOn(value)) },
                "--initial-memory" => options with { InitialMemory = Given(name, Size(value ?? words[++index])) },
                "--max-memory" => options with { MaximumMemory = Given(name, Size(value ?? words[++index])) },
                "--stack-size" => options with { StackSize = Given(name, Size(value ?? words[++index])) },
                "--export" => options with { Exports = options.Exports.Add(Given(name, value ?? words[++index])) },
                "--features" => options with
                {
                    Features = options.Features.AddRange((value ?? words[++index]).Split(',').Select(word => Given(name, new FeatureChoice(word[1..], word[0] == '+')))),
                },
                _ => throw new FormatException($"'{words[index]}' is no option"),
            };
        }

        return options;
    }

    private static bool IsOn(string? value) => value is null or "on";

    private static ulong Size(string value) => (ulong)(ByteSize.Parse(value) ?? throw new FormatException($"'{value}' is no size"));

    private static LinkerOption<T> Given<T>(string name, T value) => new(value, name, new SourceLocation(name));
}
