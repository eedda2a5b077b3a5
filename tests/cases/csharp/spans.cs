// compare: dotnet
// Spans: slices, copies, fills, searches, comparisons and casts, through the class library.

using System.Runtime.InteropServices;

Span<int> numbers = stackalloc int[10];
for (int i = 0; i < numbers.Length; i++)
{
    numbers[i] = i * 3;
}

Report.Line($"{numbers.Length} {numbers[^1]} {numbers[2..5].Length} {numbers[2..5][1]} {numbers[..0].IsEmpty}");
numbers[..5].CopyTo(numbers[2..]);
Report.Line($"{numbers[2]} {numbers[3]} {numbers[6]} {numbers[7]}");
numbers[3..].CopyTo(numbers);
Report.Line($"{numbers[0]} {numbers[1]} {numbers[6]} {numbers[9]}");
numbers.Slice(4, 3).Fill(-7);
Report.Line($"{numbers[3]} {numbers[4]} {numbers[6]} {numbers[7]} {numbers.IndexOf(-7)} {numbers.LastIndexOf(-7)} {numbers.IndexOf(12345)}");
numbers.Clear();
Report.Line($"{numbers[4]} {numbers.Contains(1)} {numbers.Contains(0)}");
for (int i = 0; i < numbers.Length; i++)
{
    numbers[i] = (i * 7) % 10;
}

numbers.Reverse();
Report.Line($"{numbers[0]} {numbers[9]} {numbers[..3].SequenceEqual(numbers[..3])} {numbers[..3].SequenceEqual(numbers[3..6])}");

ReadOnlySpan<byte> text = "the quick brown fox jumps over the lazy dog"u8;
Report.Line($"{text.Length} {text.IndexOf((byte)'q')} {text.IndexOf("fox"u8)} {text.LastIndexOf((byte)'o')} {text.StartsWith("the"u8)} {text.EndsWith("cat"u8)}");
Report.Line($"{text.IndexOfAny((byte)'z', (byte)'x')} {text.SequenceCompareTo("the quiet"u8) > 0} {text[^3..].SequenceEqual("dog"u8)}");

Span<byte> bytes = stackalloc byte[16];
MemoryMarshal.Cast<byte, uint>(bytes)[1] = 0xAABBCCDD;
Report.Line($"{bytes[4]} {bytes[7]} {MemoryMarshal.Cast<byte, ulong>(bytes)[0]} {MemoryMarshal.Cast<byte, int>(bytes).Length}");
Report.Line($"{MemoryMarshal.Read<ushort>(bytes[5..])} {MemoryMarshal.AsBytes(numbers)[4]}");
Point point = new() { X = 3, Y = 4 };
Span<int> coordinates = MemoryMarshal.CreateSpan(ref point.X, 2);
coordinates[1] = 40;
Report.Line($"{point.Y}");

ReadOnlySpan<char> word = "Weft";
Report.Line($"{word.Length} {word[1]} {word.IndexOf('f')} {word[1..].SequenceEqual("eft")} {word.Contains('W')}");
Report.Line($"{numbers.TryCopyTo(stackalloc int[3])} {numbers[..3].TryCopyTo(stackalloc int[3])} {Sum([1, 2, 3])} {Sum([])}");
Report.Line($"{numbers[..4] == numbers[..4]} {numbers[..4] == numbers[..5]}");

static int Sum(params ReadOnlySpan<int> values)
{
    int sum = 0;
    foreach (int value in values)
    {
        sum += value;
    }

    return sum;
}

[StructLayout(LayoutKind.Sequential)]
internal struct Point
{
    public int X;
    public int Y;
}
