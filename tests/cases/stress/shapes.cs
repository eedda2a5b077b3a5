// compare: dotnet
// variable: WEFT_GC_STRESS=1
// References in structs, tuples, spans, boxes, delegates, iterators, arrays of arrays, and behind managed pointers, across allocations.

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

Console.WriteLine(Sum(Make(1), Make(2), (Make(3), 4, Make(5))));
Console.WriteLine(Swap((new Cell(1), new Cell(2))).Item1.Value);
ref Cell place = ref new Cell[] { new(6), new(7) }[1];
Churn();
Console.WriteLine(place.Value);
Span<Cell> cells = new Cell[] { new(8), new(9), new(10) }.AsSpan(1);
Churn();
Console.WriteLine($"{cells[0].Value} {cells[1].Value} {cells.Length}");
ReadOnlySpan<char> text = new string('a', 5).AsSpan(2);
Churn();
Console.WriteLine(text.ToString());
object box = new Holder { Cell = new(11), Number = 12 };
Churn();
Console.WriteLine(((Holder)box).Cell.Value + Unsafe.Unbox<Holder>(box).Number);
Func<int, Func<int>> curried = a => () => a + new Cell(a).Value;
Console.WriteLine(curried(13)());
Action<List<int>>? chain = null;
for (int i = 0; i < 4; i++)
{
    int captured = i;
    chain += list => list.Add(captured);
}

List<int> order = [];
chain!(order);
Console.WriteLine(string.Join(',', order));
foreach (Cell cell in Iterate(4))
{
    Console.Write(cell.Value);
}

Console.WriteLine();
int[][] jagged = [[1, 2], [], [3]];
int[,] grid = new int[2, 3];
grid[1, 2] = 9;
Churn();
Console.WriteLine($"{jagged[0][1]} {jagged[1].Length} {jagged[2][0]} {grid[1, 2]} {grid.Length}");
Node? head = null;
for (int i = 0; i < 20; i++)
{
    head = new(i, head);
}

int sum = 0;
for (Node? node = head; node is not null; node = node.Next)
{
    sum += node.Number;
}

Console.WriteLine(sum);
Console.WriteLine(Recurse(new(0), 12).Value);
unsafe
{
    fixed (char* first = new string('b', 3))
    {
        Churn();
        Console.WriteLine(new string(first, 0, 3));
    }

    fixed (int* element = &new int[] { 1, 2, 3 }[1])
    {
        Churn();
        Console.WriteLine(element[-1] + element[1]);
    }
}

lock (new Cell(1))
{
    Churn();
}

Console.WriteLine(new Cell(20).Add(new Cell(21)).Add(new Cell(22)).Value);
(object?, string)[] pairs = [(1, "one"), (new Cell(2), "two"), (null, "none")];
Churn();
foreach ((object? key, string name) in pairs)
{
    Console.Write($"{(key is Cell cell ? cell.Value : key)}={name};");
}

Console.WriteLine();

[MethodImpl(MethodImplOptions.NoInlining)]
static Holder Make(int number) => new() { Cell = new(number), Number = number * 10 };

[MethodImpl(MethodImplOptions.NoInlining)]
static int Sum(Holder a, Holder b, (Holder C, int D, Holder E) rest)
{
    Churn();
    return a.Cell.Value + b.Cell.Value + b.Number + rest.C.Cell.Value + rest.D + rest.E.Number + rest.E.Cell.Value;
}

static (Cell, Cell) Swap((Cell A, Cell B) pair)
{
    Churn();
    return (pair.B, pair.A);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Churn()
{
    for (int i = 0; i < 8; i++)
    {
        _ = new Cell(-1).ToString();
        _ = new Cell[i];
        _ = new string('?', i);
    }
}

static IEnumerable<Cell> Iterate(int count)
{
    Cell first = new(count);
    for (int i = 0; i < count; i++)
    {
        Churn();
        yield return new(i + first.Value);
    }
}

static Cell Recurse(Cell cell, int depth) => depth == 0 ? cell : new Cell(cell.Value + Recurse(new(cell.Value + 1), depth - 1).Value);

internal sealed class Cell(int value)
{
    public int Value => value;

    public Cell Add(Cell other) => new(value + other.Value);

    public override string ToString() => "cell " + value;
}

internal struct Holder
{
    public Cell Cell;
    public int Number;
}

internal sealed class Node(int number, Node? next)
{
    public int Number => number;

    public Node? Next => next;
}
