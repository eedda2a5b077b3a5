using System.Globalization;

namespace Weft.Cases.Tests.Fuzz;

internal sealed partial class ProgramGenerator
{
    private static readonly long[] Numbers =
    [
        0, 1, -1, 2, 3, 5, 7, 8, 10, 15, 16, 31, 32, 63, 100, 127, 128, -128, 255, 256, 32767, 32768, -32768, 65535, 65536, int.MaxValue,
        int.MinValue, 1L << 32, uint.MaxValue, long.MaxValue, long.MinValue, 0x5555555555555555, -1000000007,
    ];

    private static readonly string[] Fractions =
        ["0", "1", "-1", "0.5", "-2.5", "3.75", "1e10", "-1e10", "1e-10", "123456.789", "2147483647", "-2147483648", "4294967296", "1e20"];

    private string Expression(string type, int depth)
    {
        if (Fields.TryGetValue(type, out (string Name, string Type)[]? fields))
        {
            return StructExpression(type, fields, depth);
        }

        if (depth <= 0 || _random.Next(6) == 0)
        {
            return Leaf(type);
        }

        return type switch
        {
            "bool" => Condition(depth),
            "float" or "double" => Fraction(type, depth),
            _ => Integer(type, depth),
        };
    }

    private string StructExpression(string type, (string Name, string Type)[] fields, int depth)
    {
        string[] names = [.. _variables.Where(variable => variable.Type == type).Select(static variable => variable.Name)];
        switch (depth <= 0 ? 0 : _random.Next(5))
        {
            case 0 or 1:
                return Pick(names);
            case 2 when Call(type, depth) is { } call:
                return call;
            case 3:
                return $"({Expression("bool", depth - 1)} ? {Expression(type, depth - 1)} : {Expression(type, depth - 1)})";
            default:
                return $"new {type} {{ {string.Join(", ", fields.Select(field => $"{field.Name} = {Expression(field.Type, depth - 2)}"))} }}";
        }
    }

    private string Leaf(string type)
    {
        List<string> places = [];
        foreach (Variable variable in _variables)
        {
            AddPlaces(variable.Name, variable.Type, type, places);
        }

        return places.Count > 0 && _random.Next(4) != 0 ? Pick(places) : Literal(type);
    }

    private static void AddPlaces(string name, string type, string wanted, List<string> places)
    {
        if (type == wanted)
        {
            places.Add(name);
        }
        else if (Fields.TryGetValue(type, out (string Name, string Type)[]? fields))
        {
            foreach ((string field, string fieldType) in fields)
            {
                AddPlaces($"{name}.{field}", fieldType, wanted, places);
            }
        }
    }

    private string Literal(string type)
    {
        long number = _random.Next(4) == 0 ? _random.NextInt64() >> _random.Next(64) : Pick(Numbers);
        FormattableString text = type switch
        {
            "bool" => $"{(_random.Next(2) == 0 ? "true" : "false")}",
            "float" => $"({Pick(Fractions)}f)",
            "double" => $"({Pick(Fractions)}d)",
            "int" => $"unchecked((int)({number}L))",
            "uint" => $"{(uint)number}u",
            "long" => $"({(number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture))}L)",
            "ulong" => $"{(ulong)number}UL",
            _ => $"unchecked(({type})({(number == long.MinValue ? 0 : number)}L))",
        };
        return text.ToString(CultureInfo.InvariantCulture).Replace("long.MinValueL", "long.MinValue", StringComparison.Ordinal)
            .Replace("-9223372036854775808L", "long.MinValue", StringComparison.Ordinal);
    }

    private string Condition(int depth)
    {
        string type = Pick(Scalars);
        switch (_random.Next(7))
        {
            case 0:
                return $"!{Parenthesized("bool", depth - 1)}";
            case 1:
                return $"({Expression("bool", depth - 1)} {Pick<string>(["&&", "||"])} {Expression("bool", depth - 1)})";
            case 2:
                return $"({Expression("bool", depth - 1)} {Pick<string>(["&", "|", "^", "==", "!="])} {Expression("bool", depth - 1)})";
            case 3 when Call("bool", depth) is { } call:
                return call;
            default:
                type = type == "bool" ? "int" : type;
                return $"({Expression(type, depth - 1)} {Pick<string>(["==", "!=", "<", "<=", ">", ">="])} {Expression(type, depth - 1)})";
        }
    }

    private string Fraction(string type, int depth)
    {
        switch (_random.Next(9))
        {
            case 0:
                return $"({type})(-{Parenthesized(type, depth - 1)})";
            case 1:
                return Cast(type, Expression(Pick(Integers), depth - 1));
            case 2:
                return Cast(type, Expression(type == "float" ? "double" : "float", depth - 1));
            case 3 when Call(type, depth) is { } call:
                return call;
            case 4:
                return $"{(type == "float" ? "MathF" : "Math")}.{Pick<string>(["Abs", "Sqrt", "Floor", "Ceiling", "Truncate", "Round"])}({Expression(type, depth - 1)})";
            case 5:
                return $"({Expression("bool", depth - 1)} ? {Expression(type, depth - 1)} : {Expression(type, depth - 1)})";
            default:
                return $"({Expression(type, depth - 1)} {Pick<string>(["+", "-", "*", "/", "+", "-", "*", "%"])} {Expression(type, depth - 1)})";
        }
    }

    private string Integer(string type, int depth)
    {
        switch (_random.Next(14))
        {
            case 0:
                return Cast(type, Expression(Pick<string>(["float", "double"]), depth - 1));
            case 1 or 2:
                return Cast(type, Expression(Pick(Integers), depth - 1));
            case 3 when Call(type, depth) is { } call:
                return call;
            case 4:
                return $"({Expression("bool", depth - 1)} ? {Expression(type, depth - 1)} : {Expression(type, depth - 1)})";
            case 5:
                // From 1 to 128: neither zero nor -1, whatever the type.
                return Cast(type, $"{Expression(type, depth - 1)} {Pick<string>(["/", "%"])} {Cast(type, $"({Expression(type, depth - 1)} & 63) + 1")}");
            case 6:
                return Cast(type, $"{Expression(type, depth - 1)} {Pick<string>(["/", "%"])} {Divisor(type)}");
            case 7 or 8:
                return Cast(type, $"{Expression(type, depth - 1)} {Pick<string>(["<<", ">>", ">>>"])} {(_random.Next(2) == 0 ? Expression("int", depth - 1) : Pick<string>(["1", "3", "8", "16", "31"]))}");
            case 9 when type is not "ulong" and not "uint":
                return Cast(type, $"-{Parenthesized(type, depth - 1)}");
            case 9:
                return Cast(type, $"~{Parenthesized(type, depth - 1)}");
            case 10 when type is "uint" or "ulong":
                return $"({type})BitOperations.{Pick<string>(["RotateLeft", "RotateRight"])}({Expression(type, depth - 1)}, {Expression("int", depth - 1)})";
            case 10:
                return $"({type})BitOperations.{Pick<string>(["PopCount", "LeadingZeroCount", "TrailingZeroCount"])}({Expression(Pick<string>(["uint", "ulong"]), depth - 1)})";
            case 11:
                return $"Math.{Pick<string>(["Min", "Max"])}({Expression(type, depth - 1)}, {Expression(type, depth - 1)})";
            default:
                return Cast(type, $"{Expression(type, depth - 1)} {Pick<string>(["+", "-", "*", "&", "|", "^"])} {Expression(type, depth - 1)}");
        }
    }

    private string Divisor(string type) => type switch
    {
        "int" or "long" or "short" => Pick<string>(["1", "2", "3", "-2", "7", "10", "-8", "64", "100", "1000", "-32768"]),
        "sbyte" => Pick<string>(["1", "2", "3", "-2", "7", "10", "-8", "64"]),
        _ => Pick<string>(["1", "2", "3", "7", "10", "64", "100", "255"]),
    };

    private string Parenthesized(string type, int depth) => $"({Expression(type, depth)})";

    private string? Call(string type, int depth)
    {
        Function[] candidates = [.. _functions.Where(function => function.Result == type)];
        if (candidates.Length == 0)
        {
            return null;
        }

        Function function = Pick(candidates);
        return $"{function.Name}({string.Join(", ", function.Parameters.Select(parameter => Expression(parameter, depth - 2)))})";
    }
}
