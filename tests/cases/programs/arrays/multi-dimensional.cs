// compare: dotnet
// Arrays of several dimensions.

using System;

int[,] grid = new int[3, 4];
for (int i = 0; i < 3; i++)
{
    for (int j = 0; j < 4; j++)
    {
        grid[i, j] = (i * 10) + j;
    }
}

Console.WriteLine($"{grid.Length} {grid.Rank} {grid.GetLength(0)} {grid.GetLength(1)} {grid.GetUpperBound(1)}");
Console.WriteLine(grid[2, 3]);
int sum = 0;
foreach (int value in grid)
{
    sum += value;
}

Console.WriteLine(sum);
string[,] names = { { "a", "b" }, { "c", "d" }, { "e", "f" } };
Console.WriteLine(names[2, 0] + names[0, 1]);
double[,,] cube = new double[2, 3, 4];
cube[1, 2, 3] = 2.5;
cube[0, 0, 0] += 1;
Console.WriteLine(cube[1, 2, 3] + cube[0, 0, 0] + cube.Length);
Increment(ref grid[1, 1]);
Console.WriteLine(grid[1, 1]);
Point[,] points = new Point[2, 2];
points[1, 0].X = 5;
Console.WriteLine(points[1, 0].X + points[0, 1].X);
int[,] copy = (int[,])grid.Clone();
copy[0, 0] = 99;
Console.WriteLine(grid[0, 0] + " " + copy[0, 0]);
object boxed = grid;
Console.WriteLine(boxed is int[,]);
Console.WriteLine(boxed is int[]);

static void Increment(ref int value) => value++;

internal struct Point
{
    public int X;
}
