// compare: dotnet
// The time that collections took grows with them.

using System;

TimeSpan before = GC.GetTotalPauseDuration();
Console.WriteLine(before >= TimeSpan.Zero);
for (int i = 0; i < 3; i++)
{
    GC.Collect();
    TimeSpan after = GC.GetTotalPauseDuration();
    Console.WriteLine(after > before && after < TimeSpan.FromMinutes(1));
    before = after;
}

Console.WriteLine(GC.GetTotalPauseDuration() == before);
