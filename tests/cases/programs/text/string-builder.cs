// compare: dotnet
// StringBuilder.

using System;
using System.Text;

StringBuilder builder = new();
builder.Append("text").Append(' ').Append(42).Append(true).Append(2.5).Append('c', 3).AppendLine().AppendLine("line");
Console.Write(builder);
Console.WriteLine(builder.Length);
builder.Clear();
for (int i = 0; i < 100; i++)
{
    builder.Append(i).Append(',');
}

Console.WriteLine(builder.ToString().Length);
builder.Length = 10;
Console.WriteLine(builder);
builder.Insert(0, "start:").Insert(6, 99).Replace("1", "one").Remove(0, 2);
Console.WriteLine(builder);
builder[0] = 'A';
Console.WriteLine($"{builder[0]}{builder[1]} {builder.ToString(2, 4)}");
builder.Clear().AppendFormat("{0:X2}-{1,5:F1}", 10, 2.25).AppendJoin("; ", 1, 2, 3).AppendJoin('|', ["a", "b"]);
Console.WriteLine(builder);
builder.Clear().Append($"interpolated {1 + 1} {"x",3}");
Console.WriteLine(builder);
StringBuilder large = new(16);
for (int i = 0; i < 3000; i++)
{
    large.Append((char)('a' + (i % 26)));
}

Console.WriteLine(large.Length + large.ToString(2990, 10) + large[1500]);
large.Insert(1000, "INSERTED");
Console.WriteLine(large.ToString(995, 18));
large.Replace('a', '.');
Console.WriteLine(large.ToString(0, 30));
Console.WriteLine(large.Equals(new StringBuilder()) + " " + new StringBuilder("x").Equals(new StringBuilder("x")));
foreach (ReadOnlyMemory<char> chunk in new StringBuilder("chunk").GetChunks())
{
    Console.WriteLine(chunk.ToString());
}

Console.WriteLine(new StringBuilder("abc").Append("def", 1, 2).Append([.. "xyz"]).Append("span".AsSpan(2)).Append((object?)null).ToString());
