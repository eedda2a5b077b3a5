using System.Globalization;
using System.Text;

namespace Weft.Bench.Peers;

/// <summary>Runs a module to its end.</summary>
internal static class GuestProgram
{
    /// <summary>Runs it and gives what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static async Task<string> RunAsync(
        WasmEngine engine, WasmModule module, string name, string[] arguments, GuestCompatibility compatibility = GuestCompatibility.None)
    {
        using MemoryStream output = new();
        using MemoryStream error = new();
        GroupOptions options = new()
        {
            Arguments = arguments,
            StandardOutput = output,
            StandardError = error,
            Compatibility = compatibility,
        };
        await using GuestGroup group = engine.Start(module, options);
        GroupExit exit = await group.WaitForExitAsync();
        return exit is { Kind: GroupExitKind.Exited, ExitCode: 0 }
            ? Encoding.UTF8.GetString(output.ToArray())
            : throw new InvalidOperationException(
                $"{name} ended with {exit.Kind} {exit.ExitCode} {exit.Trap?.Message} {Encoding.UTF8.GetString(error.ToArray())}");
    }

    /// <summary>The nanoseconds of one of what was measured, from the two numbers that a program wrote: of all, and how many they are.</summary>
    public static double NanosecondsOfOne(string output)
    {
        string[] numbers = output.Split(' ', StringSplitOptions.TrimEntries);
        return double.Parse(numbers[0], CultureInfo.InvariantCulture) / double.Parse(numbers[1], CultureInfo.InvariantCulture);
    }
}
