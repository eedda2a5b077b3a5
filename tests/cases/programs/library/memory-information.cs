// compare: dotnet
// What GC tells of the heap: figures that fit each other, whatever they are.

using System;
using System.Collections.Generic;

long before = GC.GetTotalAllocatedBytes(true);
TimeSpan pauses = GC.GetTotalPauseDuration();
int count = GC.CollectionCount(0);
List<byte[]> kept = [];
for (int i = 0; i < 64; i++)
{
    kept.Add(new byte[100_000]);
}

GC.Collect();
GCMemoryInfo info = GC.GetGCMemoryInfo();
Console.WriteLine($"allocated {GC.GetTotalAllocatedBytes(true) - before >= 6_400_000}, by this thread {GC.GetAllocatedBytesForCurrentThread() >= 6_400_000}");
Console.WriteLine($"collections {GC.CollectionCount(0) - count > 0}, index {info.Index > 0}, not before the count {info.Index >= GC.CollectionCount(0) - count}");
Console.WriteLine($"pauses {GC.GetTotalPauseDuration() > pauses}, last {info.PauseDurations[0] > TimeSpan.Zero} {info.PauseDurations[0] <= GC.GetTotalPauseDuration()}");
Console.WriteLine($"heap {info.HeapSizeBytes >= 6_400_000}, available {info.TotalAvailableMemoryBytes > info.HeapSizeBytes}, load {info.MemoryLoadBytes > 0}");
Console.WriteLine($"fragments {info.FragmentedBytes >= 0 && info.FragmentedBytes <= info.HeapSizeBytes}, committed {info.TotalCommittedBytes > 0}");
Console.WriteLine($"threshold {info.HighMemoryLoadThresholdBytes > 0}, concurrent {info.Concurrent}, generations {info.GenerationInfo.Length >= GC.MaxGeneration}");
Console.WriteLine($"total {GC.GetTotalMemory(false) >= 6_400_000} {kept.Count}");
kept.Clear();
GC.Collect();
GCMemoryInfo after = GC.GetGCMemoryInfo();
Console.WriteLine($"next {after.Index > info.Index}, full {GC.GetGCMemoryInfo(GCKind.FullBlocking).Index > 0}, background {GC.GetGCMemoryInfo(GCKind.Background).Index >= 0}");
try
{
    GC.GetGCMemoryInfo((GCKind)9);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("no such kind");
}
