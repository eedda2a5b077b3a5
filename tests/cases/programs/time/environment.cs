// compare: dotnet
// What the environment says.

using System;

Console.WriteLine(Environment.NewLine == "\n");
Console.WriteLine(Environment.ProcessorCount > 0);
Console.WriteLine(Environment.CurrentManagedThreadId > 0);
Console.WriteLine(Environment.GetEnvironmentVariable("SURELY_NOT_SET_ANYWHERE") is null);
Console.WriteLine(Environment.TickCount64 > 0);
Console.WriteLine(Environment.HasShutdownStarted);
Console.WriteLine(Environment.Version.Major);
Environment.SetEnvironmentVariable("SET_HERE", "value");
Console.WriteLine(Environment.GetEnvironmentVariable("SET_HERE"));
Console.WriteLine(AppContext.TryGetSwitch("Some.Switch", out bool isOn) + " " + isOn);
AppContext.SetSwitch("Some.Switch", true);
Console.WriteLine(AppContext.TryGetSwitch("Some.Switch", out isOn) + " " + isOn);
Console.WriteLine(GC.GetTotalMemory(false) >= 0);
GC.Collect();
Console.WriteLine(GC.MaxGeneration >= 0);
