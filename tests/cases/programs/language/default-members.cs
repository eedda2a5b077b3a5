// compare: dotnet
// Members of interfaces with bodies, overridden or not, in classes and structs.

using System;

IGreeter[] greeters = [new Plain(), new Polite(), new Small { Id = 4 }];
foreach (IGreeter greeter in greeters)
{
    Console.WriteLine(greeter.Greet("world"));
    Console.WriteLine(greeter.Twice("x"));
}

Console.WriteLine(IGreeter.Count);
ILoud loud = new Loud();
Console.WriteLine(loud.Greet("you"));
IGreeter quiet = loud;
Console.WriteLine(quiet.Greet("me") + quiet.Title);

internal interface IGreeter
{
    static int Count;

    string Title { get; }

    string Greet(string name)
    {
        Count++;
        return $"Hello, {Title} {name}";
    }

    sealed string Twice(string name) => Greet(name) + "; " + Greet(name);
}

internal interface ILoud : IGreeter
{
    string IGreeter.Greet(string name) => $"HELLO, {Title} {name}!";
}

internal sealed class Plain : IGreeter
{
    public string Title => "plain";
}

internal sealed class Polite : IGreeter
{
    public string Title => "dear";

    public string Greet(string name) => $"Good day, {Title} {name}";
}

internal struct Small : IGreeter
{
    public int Id;

    public readonly string Title => $"small {Id}";
}

internal sealed class Loud : ILoud
{
    public string Title => "loud";
}
