// compare: dotnet
// What programs wish of the collector is heard, and may be refused.

using System;
using System.Runtime;

GC.AddMemoryPressure(100_000);
GC.RemoveMemoryPressure(100_000);
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
