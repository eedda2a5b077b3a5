using System.Diagnostics;
using System.Globalization;

namespace Weft.Bench.Ordinary;

/// <summary>Runs a program and writes the nanoseconds that it took, and how often it was done what is measured.</summary>
internal static class Measurement
{
    /// <summary>Runs it once so that its code is there and its memory was used before, and then measures it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rounds">How many of its runs are measured.</param>
    public static void Take(IProgram program, int rounds)
    {
        Check(program, program.Run());
        long before = Stopwatch.GetTimestamp();
        for (int round = 0; round < rounds; round++)
        {
            Check(program, program.Run());
        }

        Write(Stopwatch.GetElapsedTime(before), rounds * program.Count);
    }

    /// <summary>Writes a length of time, and how often it was done what took it.</summary>
    public static void Write(TimeSpan time, int count) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.Ticks * TimeSpan.NanosecondsPerTick} {count}"));

    private static void Check(IProgram program, long result)
    {
        if (result != program.Expected)
        {
            throw new InvalidOperationException($"the result is {result}, not {program.Expected}");
        }
    }
}
