// compare: dotnet
// TimeSpan.

using System;
using System.Globalization;

TimeSpan a = new(1, 2, 3, 4, 5);
TimeSpan b = TimeSpan.FromMinutes(90);
Console.WriteLine($"{a} {b} {a + b} {a - b} {-b} {b * 2} {b / 4} {a / b:F4}");
Console.WriteLine($"{a:c} {a:g} {a:G} {a:hh\\:mm\\:ss} {a:d\\.hh} {a:%d}");
Console.WriteLine($"{a.Days} {a.Hours} {a.Minutes} {a.Seconds} {a.Milliseconds} {a.TotalHours:F5} {a.TotalMilliseconds} {a.Ticks}");
Console.WriteLine($"{TimeSpan.Parse("1.02:03:04")} {TimeSpan.Parse("12:34")} {TimeSpan.ParseExact("05:06", "mm\\:ss", CultureInfo.InvariantCulture)} {TimeSpan.TryParse("bad", out _)}");
Console.WriteLine($"{TimeSpan.FromDays(1.5)} {TimeSpan.FromHours(2)} {TimeSpan.FromSeconds(0.25)} {TimeSpan.FromMilliseconds(1)} {TimeSpan.FromTicks(1)} {TimeSpan.Zero}");
Console.WriteLine($"{a > b} {a.CompareTo(b)} {TimeSpan.MaxValue} {b.Duration()} {b.Negate().Duration() == b}");
