// compare: dotnet
// Pointers beside objects: fixed, stackalloc, pointer arithmetic, function pointers.

using System;
using System.Runtime.CompilerServices;

unsafe
{
    int[] array = [1, 2, 3, 4];
    fixed (int* start = array)
    {
        for (int* p = start; p < start + array.Length; p++)
        {
            *p *= 10;
        }
    }

    Console.WriteLine(string.Join(",", array));
    string text = "pointer";
    fixed (char* c = text)
    {
        Console.WriteLine($"{c[0]}{*(c + 3)}");
    }

    delegate*<int, int, int> add = &Add;
    Console.WriteLine(add(3, 4));
    Pair pair = new() { A = 1, B = 2 };
    Pair* pointer = &pair;
    pointer->B = 50;
    Console.WriteLine($"{pair.B} {sizeof(Pair)} {(byte*)&pointer->B - (byte*)pointer}");
    long* longs = stackalloc long[] { 5, 6 };
    Console.WriteLine(longs[1] + *longs);
    Console.WriteLine(Unsafe.SizeOf<(int, long)>() + Unsafe.As<int, uint>(ref array[0]));
}

static int Add(int a, int b) => a + b;

internal struct Pair
{
    public int A;
    public long B;
}
