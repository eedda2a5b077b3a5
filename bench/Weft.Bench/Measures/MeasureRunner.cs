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
            await WarmUpAsync(measure);
            int count = repetitions ?? measure.Repetitions;
            double[] own = new double[count];
            double[] peer = new double[count];
            for (int i = 0; i < count; i++)
            {
                own[i] = await measure.RunAsync();
                peer[i] = await measure.RunPeerAsync();
            }

            return new(measure, new(own), new(peer), null);
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
    }

    // Until the just-in-time compiler, which works in tiers and at leisure, has settled on the code that is measured.
    private static async Task WarmUpAsync(Measure measure)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            await measure.RunAsync();
            await measure.RunPeerAsync();
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
    }
}
