using System.Diagnostics;

namespace Weft.Bench.Measures;

/// <summary>Takes a measure: ours and the peer's in turn, so that both meet the same machine.</summary>
internal static class MeasureRunner
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<MeasureResult> RunAsync(Measure measure, int? repetitions)
    {
        try
        {
            await measure.PrepareAsync();
            string? missing = await PreparePeerAsync(measure);
            await WarmUpAsync(measure, missing is null);
            int count = repetitions ?? measure.Repetitions;
            double[] own = new double[count];
            double[] peer = new double[count];
            for (int i = 0; i < count; i++)
            {
                own[i] = await measure.RunAsync();
                peer[i] = missing is null ? await measure.RunPeerAsync() : double.NaN;
            }

            return new(measure, new(own), missing is null ? new(peer) : null, null) { PeerMissing = missing };
        }
        catch (MeasureUnavailableException exception)
        {
            return new(measure, null, null, exception.Message);
        }
        catch (Exception exception) when (exception is WeftException or InvalidOperationException or IOException)
        {
            // One measure that is broken does not take the others with it.
            return new(measure, null, null, $"failed: {exception.Message}") { IsBroken = true };
        }
        finally
        {
            measure.End();
        }
    }

    // A figure needs no peer to be held against its target; a ratio does.
    private static async Task<string?> PreparePeerAsync(Measure measure)
    {
        try
        {
            await measure.PreparePeerAsync();
            return null;
        }
        catch (MeasureUnavailableException exception) when (!measure.Target.IsRatio)
        {
            return exception.Message;
        }
    }

    // Until the just-in-time compiler, which works in tiers and at leisure, has settled on the code that is measured.
    private static async Task WarmUpAsync(Measure measure, bool hasPeer)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            await measure.RunAsync();
            if (hasPeer)
            {
                await measure.RunPeerAsync();
            }
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
    }
}
