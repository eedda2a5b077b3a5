// compare: dotnet
// Conway's game of life on a torus.

using System;
using System.Collections.Generic;
using System.Linq;

HashSet<(int X, int Y)> alive = [(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (6, 5), (6, 6), (6, 7)];
const int Width = 10;
const int Height = 9;
for (int generation = 0; generation < 5; generation++)
{
    Console.WriteLine($"generation {generation}, {alive.Count} alive");
    for (int y = 0; y < Height; y++)
    {
        Console.WriteLine(string.Concat(Enumerable.Range(0, Width).Select(x => alive.Contains((x, y)) ? '#' : '.')));
    }

    alive = Step(alive);
}

static HashSet<(int X, int Y)> Step(HashSet<(int X, int Y)> alive)
{
    Dictionary<(int, int), int> neighbours = [];
    foreach ((int x, int y) in alive)
    {
        for (int dx = -1; dx <= 1; dx++)
        {
            for (int dy = -1; dy <= 1; dy++)
            {
                if (dx != 0 || dy != 0)
                {
                    (int, int) cell = ((x + dx + Width) % Width, (y + dy + Height) % Height);
                    neighbours[cell] = neighbours.GetValueOrDefault(cell) + 1;
                }
            }
        }
    }

    return [.. neighbours.Where(p => p.Value == 3 || (p.Value == 2 && alive.Contains(p.Key))).Select(p => p.Key)];
}
