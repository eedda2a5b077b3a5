namespace Weft.Bench.Ordinary;

/// <summary>Sorts numbers, objects by a comparison, and names.</summary>
internal sealed class SortProgram : IProgram
{
    private const int Length = 40_000;

    public int Count => 1;

    public long Expected => 21364864;

    public long Run()
    {
        int[] numbers = new int[Length];
        List<Person> people = [];
        string[] names = new string[Length / 8];
        uint state = 7;
        for (int i = 0; i < Length; i++)
        {
            state = (state * 1664525) + 1013904223;
            numbers[i] = (int)(state >> 4);
            people.Add(new Person($"n{state >> 16:d5}", (int)(state >> 20)));
        }

        for (int i = 0; i < names.Length; i++)
        {
            names[i] = people[i].Name;
        }

        Array.Sort(numbers);
        people.Sort((left, right) => left.Age != right.Age ? left.Age.CompareTo(right.Age) : right.Number.CompareTo(left.Number));
        Array.Sort(names, StringComparer.Ordinal);
        long hash = 0;
        for (int i = 0; i < Length; i += 10)
        {
            hash = ((hash * 31) + numbers[i] + people[i].Age) % 1_000_000_007;
        }

        foreach (string name in names)
        {
            hash = ((hash * 31) + name[^1]) % 1_000_000_007;
        }

        return hash;
    }

    private sealed class Person(string name, int age)
    {
        public string Name => name;

        public int Age => age;

        public int Number { get; } = name.Length * age;
    }
}
