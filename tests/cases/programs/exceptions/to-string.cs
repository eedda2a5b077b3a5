// compare: dotnet
// The text of an exception with its cause.

using System;

Exception e = new InvalidOperationException("outer", new ArgumentException("inner"));
Console.WriteLine(e.ToString().ReplaceLineEndings("/"));
Console.WriteLine(new Own().ToString());
Console.WriteLine(new Exception("plain"));

internal sealed class Own : Exception
{
    public override string Message => "own message";
}
