// compare: dotnet
// The smallest program that people write: a text with values in it, to the console.

using System;

string name = args.Length > 0 ? args[0] : "world";
Console.WriteLine($"Hello, {name}! {name.Length} letters, {args.Length} arguments.");
