// compare: dotnet
// All solutions of the queens problem, by bits and by arrays.

using System;
using System.Collections.Generic;
using System.Linq;

for (int size = 1; size <= 8; size++)
{
    Console.WriteLine($"{size}: {Count(size, 0, 0, 0)} {Solve(size).Count()}");
}

foreach (int row in Solve(6).First())
{
    Console.WriteLine(new string('.', row) + "Q" + new string('.', 5 - row));
}

static int Count(int size, int columns, int left, int right)
{
    if (columns == (1 << size) - 1)
    {
        return 1;
    }

    int count = 0;
    int free = ~(columns | left | right) & ((1 << size) - 1);
    while (free != 0)
    {
        int bit = free & -free;
        free ^= bit;
        count += Count(size, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }

    return count;
}

static IEnumerable<int[]> Solve(int size)
{
    return Place([]);

    IEnumerable<int[]> Place(int[] placed)
    {
        if (placed.Length == size)
        {
            yield return placed;
            yield break;
        }

        for (int row = 0; row < size; row++)
        {
            if (placed.Select((r, i) => (r, Distance: placed.Length - i)).All(q => q.r != row && Math.Abs(q.r - row) != q.Distance))
            {
                foreach (int[] solution in Place([.. placed, row]))
                {
                    yield return solution;
                }
            }
        }
    }
}
