// compare: dotnet
// The smallest program that people write: a text with values in it, to the console.

using System;

string name = "world";
int lines = Environment.NewLine.Length;
Console.WriteLine($"Hello, {name}! {lines} line.");
