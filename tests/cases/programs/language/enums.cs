// compare: dotnet
// Enumerations: names, parsing, flags, values, comparison.

using System;

Console.WriteLine($"{Color.Red} {Color.Blue} {(Color)7} {Color.Green:D} {Color.Green:X} {Color.Green:G}");
Console.WriteLine($"{Access.Read | Access.Write} {Access.None} {Access.All} {(Access)8} {(Access)9}");
Console.WriteLine(Enum.Parse<Color>("Green"));
Console.WriteLine(Enum.Parse<Access>("Read, Execute"));
Console.WriteLine(Enum.TryParse("blue", ignoreCase: true, out Color parsed) + " " + parsed);
Console.WriteLine(Enum.TryParse("purple", out Color none) + " " + none);
Console.WriteLine(Enum.IsDefined(Color.Red) + " " + Enum.IsDefined((Color)9));
Console.WriteLine(string.Join(" ", Enum.GetNames<Color>()));
foreach (Color color in Enum.GetValues<Color>())
{
    Console.Write($"{color}={(int)color} ");
}

Console.WriteLine();
Console.WriteLine(Enum.GetName(Color.Blue));
Access access = Access.Read | Access.Execute;
Console.WriteLine($"{access.HasFlag(Access.Read)} {access.HasFlag(Access.Write)} {(access & ~Access.Read)}");
Console.WriteLine(Color.Red.CompareTo(Color.Blue) + " " + Color.Red.Equals(Color.Red));
object box = Color.Green;
Console.WriteLine($"{box} {box.Equals(Color.Green)} {(int)(Color)box} {box.GetHashCode()}");
Console.WriteLine($"{Size.Big} {(byte)Size.Big} {(Size)44}");
Console.WriteLine($"{Wide.Huge} {Wide.Huge:X} {Wide.Least:D}");

internal enum Color
{
    Red,
    Green = 5,
    Blue,
}

[Flags]
internal enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    Execute = 4,
    All = 7,
}

internal enum Size : byte
{
    Small,
    Big = 200,
    Other = 44,
}

internal enum Wide : long
{
    Least = long.MinValue,
    Huge = 1L << 40,
}
