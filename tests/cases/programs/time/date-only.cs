// compare: dotnet
// DateOnly, TimeOnly and DateTimeOffset.

using System;
using System.Globalization;

DateOnly date = new(2024, 2, 29);
TimeOnly time = new(13, 5, 9);
Console.WriteLine($"{date:O} {date.AddDays(1):O} {date.AddYears(1):O} {date.DayNumber} {date.DayOfWeek} {date.ToDateTime(time):s}");
Console.WriteLine($"{time:O} {time.AddHours(12):HH:mm} {time.Add(TimeSpan.FromMinutes(70)):T} {time.IsBetween(new(12, 0), new(14, 0))} {time - new TimeOnly(1, 0)}");
Console.WriteLine($"{DateOnly.Parse("2020-01-02", CultureInfo.InvariantCulture):O} {TimeOnly.Parse("23:59", CultureInfo.InvariantCulture)} {DateOnly.FromDateTime(DateTime.UnixEpoch)}");
DateTimeOffset offset = new(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2));
Console.WriteLine($"{offset:O} {offset.UtcDateTime:O} {offset.ToOffset(TimeSpan.FromHours(-5)):O} {offset.ToUnixTimeSeconds()} {offset.Offset}");
Console.WriteLine(DateTimeOffset.FromUnixTimeMilliseconds(1700000000123).ToString("O") + " " + (offset == offset.ToUniversalTime()) + " " + DateTimeOffset.Parse("2020-01-01T00:00:00+01:00", CultureInfo.InvariantCulture).UtcDateTime.ToString("s"));
