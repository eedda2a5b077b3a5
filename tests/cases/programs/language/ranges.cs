// compare: dotnet
// Indices and ranges of arrays, strings, spans and own types.

using System;

int[] numbers = [0, 1, 2, 3, 4, 5, 6, 7];
Console.WriteLine(string.Join(",", numbers[2..5]));
Console.WriteLine(string.Join(",", numbers[..3]) + " " + string.Join(",", numbers[^3..]) + " " + string.Join(",", numbers[..]));
Console.WriteLine($"{numbers[^1]} {numbers[^8]}");
string text = "hello world";
Console.WriteLine(text[6..] + text[^5..^2] + text[..1]);
Range range = 1..^1;
Console.WriteLine($"{range} {range.Start} {range.End} {range.GetOffsetAndLength(8)}");
Index index = ^2;
Console.WriteLine($"{index} {index.IsFromEnd} {index.GetOffset(10)}");
Span<int> span = numbers.AsSpan()[3..6];
span[0] = 33;
Console.WriteLine(numbers[3]);
Console.WriteLine(new Window("abcdef")[1..4]);

internal sealed class Window(string text)
{
    public int Length => text.Length;

    public string Slice(int start, int length) => $"<{text.Substring(start, length)}>";
}
