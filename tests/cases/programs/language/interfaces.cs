// compare: dotnet
// Interfaces: implicit and explicit members, inheritance, several on one class, reimplementation.

using System;

Device device = new();
IReader reader = device;
IWriter writer = device;
IPort port = device;
writer.Write("abc");
port.Write("def");
Console.WriteLine(reader.Read());
Console.WriteLine(((IReader)port).Name + " " + ((IWriter)port).Name + " " + port.Name);
Console.WriteLine(device is IDisposable);
((IDisposable)new Special()).Dispose();
IReader special = new Special();
Console.WriteLine(special.Read() + special.Name);
Device hidden = new Special();
Console.WriteLine(hidden.Read());

internal interface IReader
{
    string Name { get; }

    string Read();
}

internal interface IWriter
{
    string Name { get; }

    void Write(string text);
}

internal interface IPort : IReader, IWriter
{
    new string Name { get; }
}

internal class Device : IPort
{
    private string _text = "";

    public string Name => "port";

    string IReader.Name => "reader";

    string IWriter.Name => "writer";

    public string Read() => $"[{_text}]";

    public void Write(string text) => _text += text;
}

internal sealed class Special : Device, IReader, IDisposable
{
    string IReader.Name => "special";

    public new string Read() => "special read ";

    public void Dispose() => Console.WriteLine("disposed");
}
