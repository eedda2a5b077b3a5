// compare: dotnet
// Functions as values: pipelines, maps of functions, callbacks.

using System;
using System.Collections.Generic;

Dictionary<string, Func<double, double, double>> operations = new()
{
    ["+"] = (a, b) => a + b,
    ["-"] = (a, b) => a - b,
    ["*"] = (a, b) => a * b,
    ["/"] = (a, b) => a / b,
    ["^"] = Math.Pow,
};
foreach (string symbol in new[] { "+", "-", "*", "/", "^" })
{
    Console.WriteLine($"8 {symbol} 3 = {operations[symbol](8, 3):F3}");
}

List<Func<string, string>> pipeline = [s => s.Trim(), s => s.ToUpperInvariant(), Reverse, s => $"({s})"];
string text = "  hello ";
foreach (Func<string, string> step in pipeline)
{
    text = step(text);
}

Console.WriteLine(text);
Walk(3, (depth, path) => Console.WriteLine($"{depth}: {path}"));
Lazy<int> lazy = new(() =>
{
    Console.WriteLine("made");
    return 5;
});
Console.WriteLine(lazy.IsValueCreated);
Console.WriteLine(lazy.Value + lazy.Value);

static string Reverse(string text)
{
    char[] characters = text.ToCharArray();
    Array.Reverse(characters);
    return new string(characters);
}

static void Walk(int depth, Action<int, string> visit, string path = "root")
{
    visit(depth, path);
    if (depth > 1)
    {
        Walk(depth - 1, visit, path + "/l");
        Walk(depth - 2, visit, path + "/r");
    }
}
