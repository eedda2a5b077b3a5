// compare: dotnet
// runs: until end
// What a span does with an index or a range that it does not have.

using System.Runtime.CompilerServices;

Span<int> span = stackalloc int[3];
span[2] = 5;
int number = Report.RunNumber;
if (number > 6)
{
    Report.End();
    return;
}

Report.Line($"run {number}");
switch (number)
{
    case 0:
        Report.Line($"{Access.At(span, 3)}");
        break;
    case 1:
        Report.Line($"{Access.At(span, -1)}");
        break;
    case 2:
        Report.Line($"{span.Slice(1, 3).Length}");
        break;
    case 3:
        Report.Line($"{span[4..].Length}");
        break;
    case 4:
        span.CopyTo(stackalloc int[2]);
        break;
    case 5:
        Report.Line($"{Access.At(default, 0)}");
        break;
    case 6:
        Report.Line($"{"text"[Access.Number(4)]}");
        break;
}

internal static class Access
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int At(Span<int> span, int index) => span[index];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Number(int value) => value;
}
