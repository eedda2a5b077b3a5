// compare: dotnet
// BitArray and bit operations on numbers.

using System;
using System.Collections;
using System.Numerics;

BitArray bits = new(10);
bits[3] = true;
bits.Set(7, true);
BitArray other = new([true, true, true, true, false, false, false, true, true, true]);
Console.WriteLine(Text(bits) + " " + Text(new BitArray(bits).And(other)) + " " + Text(new BitArray(bits).Or(other)) + " " + Text(new BitArray(bits).Xor(other)) + " " + Text(new BitArray(bits).Not()));
Console.WriteLine(bits.Count + " " + bits.Get(3) + " " + bits.HasAnySet() + " " + bits.HasAllSet());
int[] words = new int[1];
bits.CopyTo(words, 0);
Console.WriteLine(words[0]);
Console.WriteLine($"{BitOperations.PopCount(255u)} {BitOperations.LeadingZeroCount(1u)} {BitOperations.TrailingZeroCount(8)} {BitOperations.Log2(1000u)} {BitOperations.RoundUpToPowerOf2(33u)} {BitOperations.IsPow2(64)}");
Console.WriteLine($"{BitOperations.RotateLeft(0x80000001u, 4):X} {BitOperations.RotateRight(1ul, 1):X}");

static string Text(BitArray bits)
{
    string text = "";
    foreach (bool bit in bits)
    {
        text += bit ? '1' : '0';
    }

    return text;
}
