// compare: dotnet
// The time that collections took grows with each. What else the process collected is in it too.

using System;

TimeSpan before = GC.GetTotalPauseDuration();
Console.WriteLine(before >= TimeSpan.Zero);
for (int i = 0; i < 3; i++)
{
    GC.Collect();
    TimeSpan after = GC.GetTotalPauseDuration();
    Console.WriteLine(after > before);
    before = after;
}
