// compare: dotnet
// A parser and evaluator of expressions with variables and functions.

using System;
using System.Collections.Generic;

Dictionary<string, double> variables = new() { ["x"] = 3, ["pi"] = Math.PI };
foreach (string text in new[] { "1 + 2 * 3", "(1 + 2) * 3", "-x ^ 2", "2 ^ 3 ^ 2", "max(4, x) / 2", "sqrt(16) + abs(-2.5)", "10 % 4 - 1", "1 +", "foo(1)", "y", "((2)" })
{
    Parser parser = new(text);
    Expression? tree = parser.Parse();
    if (tree is null)
    {
        Console.WriteLine($"{text} => error: {parser.Error}");
    }
    else
    {
        Console.WriteLine($"{text} => {tree} = {tree.Evaluate(variables)}");
    }
}

internal abstract record Expression
{
    public abstract double Evaluate(IReadOnlyDictionary<string, double> variables);
}

internal sealed record Number(double Value) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> variables) => Value;

    public override string ToString() => Value.ToString();
}

internal sealed record Variable(string Name) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> variables) => variables.TryGetValue(Name, out double value) ? value : double.NaN;

    public override string ToString() => Name;
}

internal sealed record Negation(Expression Operand) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> variables) => -Operand.Evaluate(variables);

    public override string ToString() => $"(-{Operand})";
}

internal sealed record Binary(char Operator, Expression Left, Expression Right) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> variables)
    {
        (double left, double right) = (Left.Evaluate(variables), Right.Evaluate(variables));
        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            '/' => left / right,
            '%' => left % right,
            _ => Math.Pow(left, right),
        };
    }

    public override string ToString() => $"({Left} {Operator} {Right})";
}

internal sealed record Call(string Name, IReadOnlyList<Expression> Arguments) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> variables)
    {
        double first = Arguments[0].Evaluate(variables);
        return Name switch
        {
            "sqrt" => Math.Sqrt(first),
            "abs" => Math.Abs(first),
            "max" => Math.Max(first, Arguments[1].Evaluate(variables)),
            _ => double.NaN,
        };
    }

    public override string ToString() => $"{Name}({string.Join(", ", Arguments)})";
}

internal sealed class Parser(string text)
{
    private int _position;

    public string? Error { get; private set; }

    public Expression? Parse()
    {
        Expression? result = ParseSum();
        SkipSpace();
        if (result is not null && _position < text.Length)
        {
            return Fail($"unexpected '{text[_position]}' at {_position}");
        }

        return result;
    }

    private Expression? ParseSum() => ParseLeft("+-", ParseProduct);

    private Expression? ParseProduct() => ParseLeft("*/%", ParseUnary);

    private Expression? ParseLeft(string operators, Func<Expression?> next)
    {
        Expression? left = next();
        while (left is not null && Peek() is { } symbol && operators.Contains(symbol))
        {
            _position++;
            Expression? right = next();
            left = right is null ? null : new Binary(symbol, left, right);
        }

        return left;
    }

    private Expression? ParseUnary()
    {
        if (Peek() == '-')
        {
            _position++;
            return ParseUnary() is { } operand ? new Negation(operand) : null;
        }

        Expression? atom = ParseAtom();
        if (atom is not null && Peek() == '^')
        {
            _position++;
            return ParseUnary() is { } exponent ? new Binary('^', atom, exponent) : null;
        }

        return atom;
    }

    private Expression? ParseAtom()
    {
        char? next = Peek();
        int start = _position;
        switch (next)
        {
            case '(':
                _position++;
                Expression? inner = ParseSum();
                if (Peek() != ')')
                {
                    return Fail("missing ')'");
                }

                _position++;
                return inner;
            case >= '0' and <= '9':
                while (_position < text.Length && (char.IsDigit(text[_position]) || text[_position] == '.'))
                {
                    _position++;
                }

                return new Number(double.Parse(text[start.._position]));
            case not null when char.IsLetter(next.Value):
                while (_position < text.Length && char.IsLetter(text[_position]))
                {
                    _position++;
                }

                string name = text[start.._position];
                return Peek() == '(' ? ParseCall(name) : new Variable(name);
            default:
                return Fail(next is null ? "unexpected end" : $"unexpected '{next}'");
        }
    }

    private Call? ParseCall(string name)
    {
        List<Expression> arguments = [];
        do
        {
            _position++;
            if (ParseSum() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }
        while (Peek() == ',');
        _position++;
        return new Call(name, arguments);
    }

    private char? Peek()
    {
        SkipSpace();
        return _position < text.Length ? text[_position] : null;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && text[_position] == ' ')
        {
            _position++;
        }
    }

    private Expression? Fail(string error)
    {
        Error ??= error;
        return null;
    }
}
