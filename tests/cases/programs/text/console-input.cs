// compare: dotnet
// input: first line
// input: 42
// input: 3 4 5
// input: xyz
// input: last
// Reading lines, numbers and characters from the console.

using System;
using System.Linq;

Console.WriteLine(Console.ReadLine()!.ToUpperInvariant());
Console.WriteLine(int.Parse(Console.ReadLine()!) * 2);
Console.WriteLine(Console.ReadLine()!.Split(' ').Select(int.Parse).Sum());
Console.WriteLine((char)Console.Read());
Console.WriteLine(Console.ReadLine());
Console.WriteLine(Console.In.ReadToEnd().Trim());
Console.WriteLine(Console.ReadLine() is null);
Console.WriteLine(Console.Read());
