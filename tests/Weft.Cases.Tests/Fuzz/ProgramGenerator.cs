using System.Globalization;
using System.Text;

namespace Weft.Cases.Tests.Fuzz;

/// <summary>
/// Writes random programs that end, and in which everything is specified: no division by zero, no use of a NaN's bits, no order that
/// C# leaves open. The same seed gives the same program.
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed partial class ProgramGenerator(int seed)
{
    private const int Functions = 5;
    private const int DeepestExpression = 4;
    private const int DeepestStatement = 3;

    private static readonly string[] Integers = ["int", "uint", "long", "ulong", "sbyte", "byte", "short", "ushort"];
    private static readonly string[] Scalars = [.. Integers, "int", "int", "long", "float", "double", "bool"];
    private static readonly string[] Structs = ["Small", "Mixed", "Nested"];

    private static readonly Dictionary<string, (string Name, string Type)[]> Fields = new(StringComparer.Ordinal)
    {
        ["Small"] = [("A", "int"), ("B", "byte")],
        ["Mixed"] = [("A", "sbyte"), ("B", "double"), ("C", "ushort"), ("D", "long"), ("E", "float")],
        ["Nested"] = [("S", "Small"), ("M", "Mixed"), ("I", "int")],
    };

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly List<Variable> _variables = [];
    private readonly List<Function> _functions = [];
    // A program with them has a heap, and takes longer to build.
    private readonly bool _hasExceptions = seed % 4 == 0;
    private int _names;
    private int _indent;

    /// <summary>A place that can be read and, unless it is a counter, written.</summary>
    private readonly record struct Variable(string Name, string Type, bool IsReadOnly = false);

    private sealed record Function(string Name, string Result, string[] Parameters);

    /// <summary>Writes the program.</summary>
    public string Generate()
    {
        Line("using System.Numerics;");
        Line("using System.Runtime.CompilerServices;");
        Line("");
        List<string> statics = [];
        foreach (string type in (string[])[.. Scalars.Distinct(), .. Structs])
        {
            statics.Add($"public static {type} s_{type};");
            _variables.Add(new($"Code.s_{type}", type));
        }

        string functions = Apart(() =>
        {
            for (int i = 0; i < Functions; i++)
            {
                WriteFunction($"F{i}");
            }
        });
        WriteMain();
        Line("");
        Line("internal struct Small { public int A; public byte B; }");
        Line("internal struct Mixed { public sbyte A; public double B; public ushort C; public long D; public float E; }");
        Line("internal struct Nested { public Small S; public Mixed M; public int I; }");
        Line("");
        if (_hasExceptions)
        {
            Line("internal class Failure(int code) : System.Exception($\"failure {code}\") { public int Code { get; } = code; }");
            Line("internal sealed class Minor(int code) : Failure(code);");
            Line("");
        }

        Line("internal static class Code");
        Line("{");
        Line("    public static int Budget = 20000;");
        statics.ForEach(line => Line($"    {line}"));
        _text.Append(functions);
        Line("}");
        return _text.ToString();
    }

    private void WriteMain()
    {
        foreach (Function function in _functions)
        {
            for (int round = 0; round < 4; round++)
            {
                string arguments = string.Join(", ", function.Parameters.Select(ArgumentText));
                Line("Code.Budget = 20000;");
                string call = $"{{ {function.Result} r = Code.{function.Name}({arguments}); {Say(function.Name, "r", function.Result)} }}";
                Line(_hasExceptions ? $"try {call} catch (Failure f) {{ Report.Line($\"{function.Name} {{f.Code}} {{f.Message}}\"); }}" : call);
            }
        }

        foreach (Variable variable in _variables)
        {
            Line(Say(variable.Name, variable.Name, variable.Type));
        }
    }

    private string ArgumentText(string type) => Fields.ContainsKey(type) ? $"Code.s_{type}" : Literal(type);

    private static string Say(string what, string value, string type) => Fields.TryGetValue(type, out (string Name, string Type)[]? fields)
        ? string.Concat(fields.Select(field => Say($"{what}.{field.Name}", $"{value}.{field.Name}", field.Type)))
        : $"Report.Line($\"{what} {{{value}}}\"); ";

    private void WriteFunction(string name)
    {
        string result = _random.Next(4) == 0 ? Pick(Structs) : Pick(Scalars);
        string[] parameters = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => _random.Next(5) == 0 ? Pick(Structs) : Pick(Scalars))];
        int outer = _variables.Count;
        _names = 0;
        Line(_random.Next(3) == 0 ? "" : "    [MethodImpl(MethodImplOptions.NoInlining)]");
        Line($"    public static {result} {name}({string.Join(", ", parameters.Select((type, index) => $"{type} p{index}"))})");
        Line("    {");
        Line("        unchecked");
        Line("        {");
        Line("        if (--Budget < 0) { return default; }");
        _indent = 8;
        for (int i = 0; i < parameters.Length; i++)
        {
            _variables.Add(new($"p{i}", parameters[i]));
        }

        for (int i = _random.Next(3, 8); i > 0; i--)
        {
            Declare();
        }

        for (int i = _random.Next(4, 9); i > 0; i--)
        {
            Statement(DeepestStatement, isInLoop: false, result);
        }

        Line($"return {Expression(result, DeepestExpression)};");
        _indent = 0;
        Line("        }");
        Line("    }");
        _variables.RemoveRange(outer, _variables.Count - outer);
        _functions.Add(new(name, result, parameters));
    }

    private string Apart(Action write)
    {
        int start = _text.Length;
        write();
        string text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        return text;
    }

    private void Line(string text) => _text.Append(' ', _indent).Append(text).Append('\n');

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private string NewName(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{_names++}");
}
