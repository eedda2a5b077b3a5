// compare: dotnet
// runs: until end
// The conversions conv.ovf.i, conv.ovf.u and theirs of unsigned numbers, for numbers whose place does not depend on the size of a native integer.

int number = Report.RunNumber;
if (number < Edges.Int32.Length)
{
    int a = Edges.Int32[number];
    Report.Line($"int {a} {(int)checked((nint)a)} {(int)checked((nint)(long)a)}");
    Report.Line($"{(uint)checked((nuint)a)} {(uint)checked((nuint)(long)a)}");
    return;
}

number -= Edges.Int32.Length;
if (number < Edges.UInt32.Length)
{
    uint a = Edges.UInt32[number];
    Report.Line($"uint {a} {(uint)checked((nuint)a)} {(uint)checked((nuint)(ulong)a)} {(uint)checked((nuint)(double)a)}");
    return;
}

Report.End();
