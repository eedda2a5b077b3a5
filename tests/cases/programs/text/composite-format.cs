// compare: dotnet
// Composite formats with alignment and specifiers, and own formattable types.

using System;
using System.Globalization;

Console.WriteLine(string.Format("{0,8:F2}|{0,-8:F2}|{1:yyyy/MM/dd}|{2:P1}", 3.14159, new DateTime(2021, 3, 4), 0.256));
Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0:C} {0:E2} {0:N1}", 12345.678));
Console.WriteLine(string.Format("{{{0}}} {1}", 1, null));
Console.WriteLine($"{new Money(12.5m)} {new Money(3):euro} {new Money(7),12:euro}|");
Console.WriteLine(string.Format("{0:short}", new Money(99)));
Console.WriteLine($"{TimeSpan.FromMinutes(75):hh\\:mm} {Guid.Empty:N}");

internal readonly struct Money(decimal amount) : IFormattable
{
    private readonly decimal _amount = amount;

    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? provider) => format switch
    {
        "euro" => _amount.ToString("F2", provider) + " EUR",
        "short" => _amount.ToString("F0", provider),
        _ => _amount.ToString(provider),
    };
}
