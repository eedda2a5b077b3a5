// compare: dotnet
// Pointers: arithmetic, differences, comparison, to structs, to pointers, and fixed.

unsafe
{
    int* memory = stackalloc int[8];
    for (int i = 0; i < 8; i++)
    {
        memory[i] = i * i;
    }

    int* p = memory + 3;
    Report.Line($"{*p} {p[1]} {p[-1]} {*(p + 2)} {p - memory} {memory - p}");
    Report.Line($"{*p++} {*p} {*--p} {++*p} {(*p)--} {*p}");
    Report.Line($"{p > memory} {p == memory + 3} {p != memory} {p <= memory} {null == p}");

    byte* bytes = (byte*)memory;
    *(long*)(bytes + 4) = 0x0102030405060708;
    Report.Line($"{memory[1]} {memory[2]} {bytes[4]} {bytes[11]} {((short*)bytes)[3]}");

    Pair pair = new() { A = 1, B = 2 };
    Pair* pointer = &pair;
    pointer->A = 10;
    (*pointer).B = 20;
    int* field = &pointer->B;
    *field += 5;
    Pair** indirect = &pointer;
    (*indirect)->A++;
    Report.Line($"{pair.A} {pair.B} {sizeof(Pair)} {(byte*)field - (byte*)pointer}");

    Pair* pairs = stackalloc Pair[3];
    pairs[0] = pair;
    pairs[1] = pairs[0];
    pairs[1].B = -1;
    pairs[2] = *(pairs + 1);
    *(pairs + 1) = pairs[0];
    Report.Line($"{pairs[0].B} {pairs[1].B} {pairs[2].B} {&pairs[2] - pairs}");

    fixed (int* pinned = Edges.Int32)
    {
        Report.Line($"{pinned[4]} {pinned[13]}");
    }

    fixed (char* text = "pinned")
    {
        Report.Line($"{text[0]} {text[5]} {(int)text[6]}");
    }

    void* nothing = null;
    Report.Line($"{nothing == null} {(int)nothing} {(nint)(&pair) % 4}");
    double number = 1.5;
    *(ulong*)&number |= 1UL << 63;
    Report.Line($"{number}");
}

internal struct Pair
{
    public long A;
    public int B;
}
