// compare: dotnet
// Numbers: primes, checksums, sorting by hand, a pseudo random generator.

using System;
using System.Linq;
using System.Text;

bool[] composite = new bool[10000];
int primes = 0;
for (int i = 2; i < composite.Length; i++)
{
    if (!composite[i])
    {
        primes++;
        for (int j = i * i; j < composite.Length; j += i)
        {
            composite[j] = true;
        }
    }
}

Console.WriteLine(primes);
Console.WriteLine($"{Crc32("The quick brown fox"u8):X8} {Adler("Wikipedia"u8):X8} {Fnv("weft"):X16}");
int[] values = new int[300];
uint state = 7;
for (int i = 0; i < values.Length; i++)
{
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    values[i] = (int)(state % 1000);
}

int[] merged = MergeSort(values);
int[] quick = [.. values];
QuickSort(quick, 0, quick.Length - 1);
Console.WriteLine(merged.SequenceEqual(quick) + " " + merged.SequenceEqual(values.Order()) + " " + string.Join(",", merged.Take(10)));
Console.WriteLine(Roman(1994) + " " + Roman(2024) + " " + Gcd(1071, 462) + " " + Collatz(27) + " " + Reverse(12345));

static uint Crc32(ReadOnlySpan<byte> data)
{
    uint crc = uint.MaxValue;
    foreach (byte b in data)
    {
        crc ^= b;
        for (int i = 0; i < 8; i++)
        {
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
    }

    return ~crc;
}

static uint Adler(ReadOnlySpan<byte> data)
{
    uint a = 1;
    uint b = 0;
    foreach (byte value in data)
    {
        a = (a + value) % 65521;
        b = (b + a) % 65521;
    }

    return (b << 16) | a;
}

static ulong Fnv(string text)
{
    ulong hash = 14695981039346656037;
    foreach (byte b in Encoding.UTF8.GetBytes(text))
    {
        hash = (hash ^ b) * 1099511628211;
    }

    return hash;
}

static int[] MergeSort(int[] values)
{
    if (values.Length < 2)
    {
        return values;
    }

    int[] left = MergeSort(values[..(values.Length / 2)]);
    int[] right = MergeSort(values[(values.Length / 2)..]);
    int[] result = new int[values.Length];
    for (int i = 0, l = 0, r = 0; i < result.Length; i++)
    {
        result[i] = r == right.Length || (l < left.Length && left[l] <= right[r]) ? left[l++] : right[r++];
    }

    return result;
}

static void QuickSort(int[] values, int low, int high)
{
    if (low >= high)
    {
        return;
    }

    int pivot = values[(low + high) / 2];
    int i = low;
    int j = high;
    while (i <= j)
    {
        while (values[i] < pivot)
        {
            i++;
        }

        while (values[j] > pivot)
        {
            j--;
        }

        if (i <= j)
        {
            (values[i], values[j]) = (values[j--], values[i++]);
        }
    }

    QuickSort(values, low, j);
    QuickSort(values, i, high);
}

static string Roman(int number)
{
    (int Value, string Text)[] table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    StringBuilder text = new();
    foreach ((int value, string symbol) in table)
    {
        for (; number >= value; number -= value)
        {
            text.Append(symbol);
        }
    }

    return text.ToString();
}

static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

static int Collatz(long n)
{
    int steps = 0;
    for (; n != 1; steps++)
    {
        n = n % 2 == 0 ? n / 2 : (3 * n) + 1;
    }

    return steps;
}

static int Reverse(int n)
{
    int result = 0;
    for (; n > 0; n /= 10)
    {
        result = (result * 10) + (n % 10);
    }

    return result;
}
