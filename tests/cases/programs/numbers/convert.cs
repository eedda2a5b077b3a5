// compare: dotnet
// Convert and the conversions of objects.

using System;
using System.Globalization;

Console.WriteLine($"{Convert.ToInt32(2.5)} {Convert.ToInt32(3.5)} {Convert.ToInt32("12")} {Convert.ToInt32(true)} {Convert.ToInt32('A')} {Convert.ToInt32(null)}");
Console.WriteLine($"{Convert.ToDouble("2.5", CultureInfo.InvariantCulture)} {Convert.ToBoolean("true")} {Convert.ToBoolean(0)} {Convert.ToChar(66)} {Convert.ToByte(200.4)} {Convert.ToDecimal(1.1)}");
Console.WriteLine($"{Convert.ToString(3.5, CultureInfo.InvariantCulture)} {Convert.ToString(true)} {Convert.ToString((object?)null) == ""} {Convert.ToInt64(5.7m)} {Convert.ToUInt16(7)} {Convert.ToSingle(1.5)}");
object[] objects = [1, 2.7, "3", true, 'c', 4m, 5L];
foreach (object o in objects)
{
    if (o is not char)
    {
        Console.Write(Convert.ToInt32(o) + " ");
    }

    Console.Write(Convert.GetTypeCode(o) + " ");
}

Console.WriteLine();
Console.WriteLine(Convert.ChangeType(5, typeof(double)).GetType().Name + Convert.ChangeType("7", typeof(int)));
Console.WriteLine(((IConvertible)42).ToDouble(null) + ((IConvertible)"8").ToInt32(null));
Console.WriteLine(Convert.ToDateTime("2020-01-02", CultureInfo.InvariantCulture).Year + " " + Convert.IsDBNull(1));
