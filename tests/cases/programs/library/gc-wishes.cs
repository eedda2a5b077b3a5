// compare: dotnet
// Memory that objects hold elsewhere has collections come sooner; other wishes are heard, and may be refused.

using System;
using System.Runtime;

// Far more than any heap of this program: collections have to come of it.
int before = GC.CollectionCount(0);
for (int i = 0; i < 100_000; i++)
{
    GC.AddMemoryPressure(100_000);
}

Console.WriteLine(GC.CollectionCount(0) > before);
for (int i = 0; i < 100_000; i++)
{
    GC.RemoveMemoryPressure(100_000);
}

try
{
    GC.AddMemoryPressure(0);
}
catch (ArgumentOutOfRangeException e)
{
    Console.WriteLine(e.ParamName);
}

// Whether there is room for it is the runtime's to say.
if (GC.TryStartNoGCRegion(1 << 16))
{
    GC.EndNoGCRegion();
}

try
{
    GC.EndNoGCRegion();
}
catch (InvalidOperationException)
{
    Console.WriteLine("no region to end");
}

GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
Console.WriteLine(GCSettings.LargeObjectHeapCompactionMode);
Console.WriteLine(GC.GetConfigurationVariables() is not null);
