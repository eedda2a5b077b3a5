// compare: dotnet
// Switches on numbers, strings, enumerations and types, with goto and fall through of labels.

using System;

for (int i = -1; i < 8; i++)
{
    Console.Write(Small(i) + " ");
}

Console.WriteLine();
foreach (string word in new[] { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "", "zero" })
{
    Console.Write(Number(word) + " ");
}

Console.WriteLine();
Console.WriteLine(Jump(1) + Jump(2) + Jump(3));
Console.WriteLine(Sparse(1) + Sparse(1000) + Sparse(1000000) + Sparse(-5));
Console.WriteLine(Letter('q') + Letter('Z') + Letter('0'));

static string Small(int value)
{
    switch (value)
    {
        case 0:
        case 1:
            return "low";
        case 2:
            return "two";
        case 3:
        case 4:
        case 5:
            return "mid";
        case 6:
            return "six";
        default:
            return "?";
    }
}

static int Number(string word) => word switch
{
    "one" => 1,
    "two" => 2,
    "three" => 3,
    "four" => 4,
    "five" => 5,
    "six" => 6,
    "seven" => 7,
    "eight" => 8,
    "nine" => 9,
    "ten" => 10,
    "" => -1,
    _ => 0,
};

static string Jump(int value)
{
    string trace = "";
    switch (value)
    {
        case 1:
            trace += "1";
            goto case 2;
        case 2:
            trace += "2";
            goto default;
        default:
            trace += "d";
            break;
    }

    return trace + " ";
}

static string Sparse(long value)
{
    switch (value)
    {
        case 1:
            return "one ";
        case 1000:
            return "thousand ";
        case 1000000:
            return "million ";
        default:
            return "other ";
    }
}

static string Letter(char letter) => letter switch
{
    'a' or 'e' or 'i' or 'o' or 'u' => "vowel ",
    >= 'a' and <= 'z' => "consonant ",
    >= 'A' and <= 'Z' => "capital ",
    _ => "none ",
};
