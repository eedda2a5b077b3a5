namespace Weft.Bench.Measures;

/// <summary>Takes a measure: ours and the peer's in turn, so that both meet the same machine.</summary>
internal static class MeasureRunner
{
    public static async Task<MeasureResult> RunAsync(Measure measure, int? repetitions)
    {
        try
        {
            await measure.PrepareAsync();
            // The first run of each side warms up and is thrown away.
            await measure.RunAsync();
            await measure.RunPeerAsync();
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
}
