// compare: dotnet
// Arithmetic, parts, formats and parsing of DateTime.

using System;
using System.Globalization;

DateTime date = new(2024, 2, 28, 23, 59, 30, 250, DateTimeKind.Utc);
Console.WriteLine($"{date:O} {date:s} {date:u} {date:yyyy-MM-dd HH:mm:ss.fff} {date:d} {date:D} {date:t} {date:F} {date:R}");
Console.WriteLine($"{date.AddDays(1):O} {date.AddMonths(12):d} {date.AddYears(-4):d} {date.AddSeconds(45):T} {date.AddMilliseconds(-500):fff} {date.AddHours(0.5):HH:mm}");
Console.WriteLine($"{date.Year} {date.Month} {date.Day} {date.Hour} {date.Minute} {date.Second} {date.Millisecond} {date.DayOfWeek} {date.DayOfYear} {date.Ticks} {date.Kind}");
Console.WriteLine($"{DateTime.IsLeapYear(2024)} {DateTime.IsLeapYear(1900)} {DateTime.DaysInMonth(2023, 2)} {date.Date:O} {date.TimeOfDay}");
DateTime other = new(2023, 12, 25);
TimeSpan difference = date - other;
Console.WriteLine($"{difference} {difference.TotalDays:F3} {difference.Days} {date > other} {date.CompareTo(other)} {other.Equals(new DateTime(2023, 12, 25))}");
Console.WriteLine(DateTime.Parse("2021-03-04T05:06:07", CultureInfo.InvariantCulture) + " " + DateTime.ParseExact("31/12/1999", "dd/MM/yyyy", CultureInfo.InvariantCulture).ToString("MMM d, yyyy", CultureInfo.InvariantCulture));
Console.WriteLine(DateTime.TryParse("not a date", out _) + " " + DateTime.TryParse("2020-02-30", out _) + " " + DateTime.TryParse("10:30", CultureInfo.InvariantCulture, out DateTime time) + time.Minute);
Console.WriteLine($"{DateTime.MinValue:O} {DateTime.MaxValue:O} {DateTime.UnixEpoch:O}");
Console.WriteLine($"{date:dddd, dd MMMM yyyy} {date:ddd hh:mm tt} {date:%h}");
Console.WriteLine(ISOWeek.GetWeekOfYear(new DateTime(2021, 1, 3)) + " " + CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday));
DateTime now = DateTime.UtcNow;
Console.WriteLine((now.Year >= 2024) + " " + (DateTime.UtcNow >= now) + " " + (DateTime.Now.Kind == DateTimeKind.Local) + " " + (DateTime.Today.Hour == 0));
