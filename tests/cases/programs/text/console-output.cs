// compare: dotnet
// The ways to write to the console.

using System;

Console.Write("a");
Console.Write('b');
Console.Write(1);
Console.Write(2L);
Console.Write(3.5);
Console.Write(true);
Console.Write(4.25m);
Console.Write((object)"object");
Console.Write((string?)null);
Console.WriteLine();
Console.WriteLine("{0} and {1:X}", "first", 255);
Console.WriteLine("{0}{1}{2}{3}{4}", 1, 2, 3, 4, 5);
Console.WriteLine(new[] { 'c', 'h' });
Console.WriteLine((object?)null);
Console.WriteLine(1.0f);
Console.WriteLine(7u);
Console.WriteLine(8ul);
Console.Out.WriteLine("out");
Console.Out.Write("{0}\n", 5);
Console.WriteLine("ünïcödé €");
Console.Error.Write("");
Console.Out.Flush();
