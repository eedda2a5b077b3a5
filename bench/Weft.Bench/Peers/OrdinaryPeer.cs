using System.Globalization;
using Weft.Interop.Tests.Tools;

namespace Weft.Bench.Peers;

/// <summary>A process of .NET that runs a program in ordinary C# whenever it is asked to.</summary>
internal sealed class OrdinaryPeer(LineProcess process) : IDisposable
{
    private const string Name = "Weft.Bench.Ordinary";

    // Code is compiled again when it was called thirty times, with counters first, and only once nothing new has been called for a while.
    private const int WarmRequests = 3;
    private const int WarmRounds = 40;
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    /// <summary>Starts .NET with its just-in-time compiler.</summary>
    public static OrdinaryPeer StartCompiled()
    {
        // The program beside this one was built in the same configuration.
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return new(new("dotnet", Path.Combine(Repository.Artifacts, "bin", Name, configuration, Name + ".dll")));
    }

    /// <summary>Starts .NET's own WebAssembly.</summary>
    /// <exception cref="Measures.MeasureUnavailableException">A tool or package is missing.</exception>
    public static OrdinaryPeer StartBrowser() => new(BrowserApp.Start("Weft.Bench.Browser"));

    /// <summary>Runs a program until there is no better code of it to come.</summary>
    public async Task WarmUpAsync(string program)
    {
        for (int i = 0; i < WarmRequests; i++)
        {
            await TimeAsync(program, WarmRounds);
            await Task.Delay(Settling);
        }
    }

    /// <summary>Runs a program; returns the nanoseconds of one of what it measures.</summary>
    public async Task<double> TimeAsync(string program, int rounds) =>
        GuestProgram.NanosecondsOfOne(await process.AskAsync(string.Create(CultureInfo.InvariantCulture, $"{program} {rounds}")));

    /// <inheritdoc/>
    public void Dispose() => process.Dispose();
}
