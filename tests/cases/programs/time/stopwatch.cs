// compare: dotnet
// Clocks go forward.

using System;
using System.Diagnostics;
using System.Threading;

Stopwatch watch = Stopwatch.StartNew();
Thread.Sleep(20);
watch.Stop();
Console.WriteLine(watch.ElapsedMilliseconds >= 15);
Console.WriteLine(watch.Elapsed > TimeSpan.Zero && watch.ElapsedTicks > 0 && !watch.IsRunning);
TimeSpan elapsed = watch.Elapsed;
Console.WriteLine(watch.Elapsed == elapsed);
watch.Restart();
Console.WriteLine(watch.IsRunning);
Console.WriteLine(Stopwatch.Frequency > 1000);
long start = Stopwatch.GetTimestamp();
Console.WriteLine(Stopwatch.GetElapsedTime(start) >= TimeSpan.Zero);
long ticks = Environment.TickCount64;
Thread.Sleep(5);
Console.WriteLine(Environment.TickCount64 >= ticks);
DateTime before = DateTime.UtcNow;
Console.WriteLine(DateTime.UtcNow >= before);
