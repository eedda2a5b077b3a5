namespace Weft.Bench.Measures;

/// <summary>Something that Weft promises a figure for. One per file.</summary>
internal abstract class Measure
{
    /// <summary>What it is called in the table and for <c>--filter</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What its figures count.</summary>
    public abstract Unit Unit { get; }

    /// <summary>What was promised.</summary>
    public abstract Target Target { get; }

    /// <summary>What the peer is.</summary>
    public abstract string PeerName { get; }

    /// <summary>The group whose summaries count it; <see langword="null"/> for none.</summary>
    public virtual string? Group => null;

    /// <summary>How often each side is run.</summary>
    public virtual int Repetitions => 11;

    /// <summary>Gets ready: builds, warms up.</summary>
    /// <exception cref="MeasureUnavailableException">A tool or file is missing.</exception>
    public abstract Task PrepareAsync();

    /// <summary>Gets the peer ready, where it can be missing while our figure is to be had.</summary>
    /// <exception cref="MeasureUnavailableException">A tool or file is missing.</exception>
    public virtual Task PreparePeerAsync() => Task.CompletedTask;

    /// <summary>One figure of ours.</summary>
    public abstract Task<double> RunAsync();

    /// <summary>One figure of the peer.</summary>
    public abstract Task<double> RunPeerAsync();

    /// <summary>Ends what getting ready began. Called once, whatever came of it.</summary>
    public virtual void End()
    {
    }
}

/// <summary>Thrown where a measure cannot be taken here. The message is printed in its row.</summary>
internal sealed class MeasureUnavailableException(string message) : Exception(message);
