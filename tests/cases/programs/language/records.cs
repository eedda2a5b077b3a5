// compare: dotnet
// Records: text, equality, with, inheritance, deconstruction.

using System;

Person ada = new("Ada", 36);
Person same = new("Ada", 36);
Console.WriteLine(ada);
Console.WriteLine($"{ada == same} {ada.Equals(same)} {ReferenceEquals(ada, same)} {ada.GetHashCode() == same.GetHashCode()}");
Person older = ada with { Age = 37 };
Console.WriteLine($"{older} {ada != older}");
(string name, int age) = older;
Console.WriteLine($"{name} {age}");
Person student = new Student("Bob", 20, "physics");
Console.WriteLine(student);
Console.WriteLine(student == new Person("Bob", 20));
Console.WriteLine(student with { Name = "Rob" });
Console.WriteLine(new Empty());
Console.WriteLine(new Nested(ada, null, [1, 2]).Owner);
Console.WriteLine(new Secret(5));

internal record Person(string Name, int Age);

internal sealed record Student(string Name, int Age, string Subject) : Person(Name, Age);

internal sealed record Empty;

internal sealed record Nested(Person Owner, Person? Friend, int[] Numbers);

internal sealed record Secret(int Code)
{
    private readonly int _hidden = 8;

    public int Twice => Code * 2;

    public bool Check(int value) => value == _hidden;
}
