// options: --max-memory 64MiB
// The figures of GC that only a module has: what is alive and what the memory's limit is.

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

Console.WriteLine($"{GC.GetGCMemoryInfo().Index} {GC.GetGCMemoryInfo().HeapSizeBytes} {GC.GetTotalPauseDuration().Ticks} {GC.CollectionCount(0)} {GC.MaxGeneration}");
List<byte[]> kept = Keep(50);
GC.Collect();
GCMemoryInfo full = GC.GetGCMemoryInfo();
Console.WriteLine($"{full.TotalAvailableMemoryBytes} {full.PromotedBytes >= 5_000_000} {full.HeapSizeBytes >= full.PromotedBytes}");
Console.WriteLine($"{full.HeapSizeBytes - full.PromotedBytes == full.FragmentedBytes} {full.MemoryLoadBytes >= full.HeapSizeBytes} {full.MemoryLoadBytes % 65536}");
kept.Clear();
GC.Collect();
GCMemoryInfo empty = GC.GetGCMemoryInfo(GCKind.FullBlocking);
GCGenerationInfo generation = empty.GenerationInfo[0];
Console.WriteLine($"{empty.Index - full.Index} {empty.Index == GC.CollectionCount(0)} {empty.Generation} {empty.PromotedBytes < 1_000_000} {empty.HeapSizeBytes < full.HeapSizeBytes}");
Console.WriteLine($"{generation.SizeBeforeBytes == full.HeapSizeBytes} {generation.SizeBeforeBytes - generation.FragmentationBeforeBytes >= full.PromotedBytes}");
Console.WriteLine($"{generation.SizeAfterBytes == empty.HeapSizeBytes} {generation.SizeAfterBytes - generation.FragmentationAfterBytes == empty.PromotedBytes}");
Console.WriteLine($"{GC.GetGCMemoryInfo(GCKind.Ephemeral).Index} {GC.GetGCMemoryInfo(GCKind.Background).Index} {kept.Count}");
MakeFinalizable(10);
GC.Collect();
Console.WriteLine($"{GC.GetGCMemoryInfo().FinalizationPendingCount >= 8}");
GC.WaitForPendingFinalizers();
GC.Collect();
Console.WriteLine($"{GC.GetGCMemoryInfo().FinalizationPendingCount <= 2}");

[MethodImpl(MethodImplOptions.NoInlining)]
static List<byte[]> Keep(int count)
{
    List<byte[]> arrays = [];
    for (int i = 0; i < count; i++)
    {
        arrays.Add(new byte[100_000]);
    }

    return arrays;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void MakeFinalizable(int count)
{
    for (int i = 0; i < count; i++)
    {
        _ = new Finalizable();
    }
}

internal sealed class Finalizable
{
    ~Finalizable() => GC.KeepAlive(this);
}
