// compare: dotnet
// Guid: parsing, formats, comparison, new ones.

using System;

Guid guid = new("12345678-9abc-def0-1234-56789abcdef0");
Console.WriteLine($"{guid} {guid:N} {guid:B} {guid:P} {guid:X} {guid.ToString("D")}");
Console.WriteLine(Guid.Parse("{12345678-9ABC-DEF0-1234-56789ABCDEF0}") == guid);
Console.WriteLine(Guid.TryParse("not a guid", out Guid none) + " " + none + " " + Guid.ParseExact("123456789abcdef0123456789abcdef0", "N"));
Console.WriteLine(BitConverter.ToString(guid.ToByteArray()) + " " + new Guid(guid.ToByteArray()).Equals(guid));
Console.WriteLine(guid.CompareTo(Guid.Empty) + " " + (guid != Guid.Empty) + " " + guid.GetHashCode().Equals(new Guid(guid.ToString()).GetHashCode()));
Guid fresh = Guid.NewGuid();
Console.WriteLine((fresh != Guid.NewGuid()) + " " + fresh.ToString()[14] + " " + fresh.Version + " " + Guid.CreateVersion7().Version);
Console.WriteLine(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
