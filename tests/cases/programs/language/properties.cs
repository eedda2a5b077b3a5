// compare: dotnet
// Properties: automatic, computed, init, required, expression-bodied, with field; indexers.

using System;

Person person = new() { Name = "  Ada ", Year = 1815 };
person.Age = 36;
Console.WriteLine($"{person.Name}|{person.Year}|{person.Age}|{person.Initial}");
person.Age = -4;
Console.WriteLine(person.Age);
Matrix matrix = new(2, 3);
matrix[1, 2] = 7;
matrix[0, 1] += 5;
matrix[0, 1]++;
Console.WriteLine($"{matrix[1, 2]} {matrix[0, 1]} {matrix["sum"]}");
Console.WriteLine(person[0] + person[^1]);

internal sealed class Person
{
    public required string Name { get; init => field = value.Trim(); }

    public int Year { get; init; }

    public int Age { get; set => field = Math.Max(0, value); }

    public char Initial => Name[0];

    public string this[Index index] => Name[index].ToString();
}

internal sealed class Matrix(int rows, int columns)
{
    private readonly int[] _values = new int[rows * columns];

    public int this[int row, int column]
    {
        get => _values[(row * columns) + column];
        set => _values[(row * columns) + column] = value;
    }

    public int this[string name]
    {
        get
        {
            int sum = 0;
            foreach (int value in _values)
            {
                sum += value;
            }

            return name == "sum" ? sum : 0;
        }
    }
}
