// compare: dotnet
// Ref structs, ref fields, scoped parameters, inline arrays, fixed buffers.

using System;
using System.Runtime.CompilerServices;

int value = 10;
Reference reference = new(ref value);
reference.Add(5);
Console.WriteLine(value);
Span<char> buffer = stackalloc char[16];
Builder builder = new(buffer);
builder.Append("ab");
builder.Append("cde");
Console.WriteLine(builder.ToString());
Buffer4 inline = default;
for (int i = 0; i < 4; i++)
{
    inline[i] = i * i;
}

Span<int> view = inline;
Console.WriteLine($"{view.Length} {inline[3]} {view[1..].ToArray().Length}");
Names names = default;
names[1] = "second";
Console.WriteLine((names[0] ?? "null") + names[1]);
ref int largest = ref Pick(ref value, ref inline[3], true);
largest = 99;
Console.WriteLine(value);
foreach (ref readonly int item in view)
{
    Console.Write(item + " ");
}

Console.WriteLine();

static ref int Pick(ref int a, ref int b, bool isFirst) => ref isFirst ? ref a : ref b;

internal readonly ref struct Reference(ref int target)
{
    private readonly ref int _target = ref target;

    public void Add(int amount) => _target += amount;
}

internal ref struct Builder(Span<char> buffer)
{
    private readonly Span<char> _buffer = buffer;
    private int _length;

    public void Append(scoped ReadOnlySpan<char> text)
    {
        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    public override readonly string ToString() => new(_buffer[.._length]);
}

[InlineArray(4)]
internal struct Buffer4
{
    private int _first;
}

[InlineArray(2)]
internal struct Names
{
    private string? _first;
}
