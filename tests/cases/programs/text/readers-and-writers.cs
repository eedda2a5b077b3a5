// compare: dotnet
// StringReader and StringWriter, streams in memory, text over them.

using System;
using System.IO;
using System.Text;

StringReader reader = new("first\nsecond\r\nthird");
string? line;
while ((line = reader.ReadLine()) is not null)
{
    Console.WriteLine($"[{line}]");
}

StringWriter writer = new();
writer.Write("a");
writer.WriteLine(1);
writer.Write("{0}-{1}", 2, 3);
Console.WriteLine(writer.ToString().ReplaceLineEndings("|"));
using MemoryStream stream = new();
using (StreamWriter text = new(stream, new UTF8Encoding(false), 128, leaveOpen: true))
{
    text.NewLine = "\n";
    for (int i = 0; i < 50; i++)
    {
        text.WriteLine($"line {i} é");
    }
}

Console.WriteLine(stream.Length);
stream.Position = 0;
using StreamReader back = new(stream);
int lines = 0;
string last = "";
while (back.ReadLine() is { } found)
{
    lines++;
    last = found;
}

Console.WriteLine($"{lines} {last}");
using MemoryStream binary = new();
using BinaryWriter output = new(binary);
output.Write(42);
output.Write(2.5);
output.Write("text");
output.Write(true);
output.Write((byte)7);
output.Flush();
binary.Position = 0;
using BinaryReader input = new(binary);
Console.WriteLine($"{input.ReadInt32()} {input.ReadDouble()} {input.ReadString()} {input.ReadBoolean()} {input.ReadByte()}");
byte[] bytes = binary.ToArray();
Console.WriteLine(bytes.Length + " " + bytes[0]);
Console.WriteLine(new StringReader("all of it").ReadToEnd().Length);
