// Memory that objects hold elsewhere has collections come, though the program makes no objects.

using System;

int before = GC.CollectionCount(0);
for (int i = 0; i < 100_000; i++)
{
    GC.AddMemoryPressure(100_000);
}

Console.WriteLine(GC.CollectionCount(0) > before);
