// compare: dotnet
// Cultures: the invariant one, and formats made by hand.

using System;
using System.Globalization;

Console.WriteLine(CultureInfo.CurrentCulture.Name == CultureInfo.InvariantCulture.Name);
NumberFormatInfo format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", CurrencySymbol = "EUR" };
Console.WriteLine($"{1234567.891.ToString("N2", format)} {5.5.ToString("C", format)} {double.Parse("1,5", format)}");
Console.WriteLine(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[0] + CultureInfo.InvariantCulture.TextInfo.ToTitleCase("two words"));
Console.WriteLine(CultureInfo.InvariantCulture.CompareInfo.Compare("a", "A", CompareOptions.IgnoreCase));
Console.WriteLine(NumberFormatInfo.InvariantInfo.NaNSymbol + NumberFormatInfo.CurrentInfo.NegativeSign);
StringComparer comparer = StringComparer.InvariantCultureIgnoreCase;
Console.WriteLine(comparer.Equals("Q", "q") + " " + "résumé".Normalize().Length);
