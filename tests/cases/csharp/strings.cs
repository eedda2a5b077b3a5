// compare: dotnet
// String literals: length, characters, spans, escapes, half pairs, equality through the class library.

using System.Runtime.CompilerServices;

Report.Line($"{Text.Length("")} {Text.Length("abc")} {Text.Length("żółw")} {Text.Length("😀")}");
Report.Line($"{Text.At("abc", 1)} {Text.At("😀", 0)} {Text.At("😀", 1)} {Text.At("a\0b", 1)} {Text.At("\ud800x", 0)} {Text.At("\uFFFF", 0)}");
Report.Line($"{Text.Sum("The quick brown fox")} {Text.Sum("żółw\t\n\"")} {Text.Sum(Text.Choose(true))} {Text.Sum(Text.Choose(false))}");
ReadOnlySpan<char> span = "0123456789".AsSpan(3, 4);
Report.Line($"{span.Length} {span[0]} {span[3]} {"0123456789".AsSpan(8).Length}");
Report.Line($"{string.IsNullOrEmpty("")} {string.IsNullOrEmpty("x")} {"abc" == Text.Choose(true)} {Text.Choose(true) == Text.Choose(false)} {Text.Choose(true).Equals("abc")}");
Report.Line($"{"hello".IndexOf('l')} {"hello".Contains('z')} {"hello".StartsWith('h')} {"hello".EndsWith('o')} {"hello".LastIndexOf('l')}");
Report.Line($"{ReferenceEquals("same", Text.Same())} {"" == string.Empty} {"const" + "ant" == "constant"}");
Report.Line($"{"żółw"u8.Length} {"żółw"u8[0]} {"żółw"u8[1]} {""u8.Length} {"😀"u8.Length}");
foreach (char c in "loop")
{
    Report.Line($"{c}");
}

internal static class Text
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Length(string text) => text.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static char At(string text, int index) => text[index];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Choose(bool isFirst) => isFirst ? "abc" : "xyz!";

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Same() => "same";

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Sum(string text)
    {
        int sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            sum = (sum * 31) + text[i];
        }

        return sum;
    }
}
