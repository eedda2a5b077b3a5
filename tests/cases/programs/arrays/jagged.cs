// compare: dotnet
// Arrays of arrays.

using System;

int[][] triangle = new int[6][];
for (int i = 0; i < triangle.Length; i++)
{
    triangle[i] = new int[i + 1];
    triangle[i][0] = triangle[i][i] = 1;
    for (int j = 1; j < i; j++)
    {
        triangle[i][j] = triangle[i - 1][j - 1] + triangle[i - 1][j];
    }
}

foreach (int[] row in triangle)
{
    Console.WriteLine(string.Join(" ", row));
}

string[][] words = [["a"], [], ["b", "c"]];
Console.WriteLine(words[2][1] + words[1].Length);
int[][,] mixed = [new int[1, 2], new int[2, 2]];
mixed[1][1, 1] = 4;
Console.WriteLine(mixed[1][1, 1] + mixed.Length);
