namespace Weft.Cases.Tests.Fuzz;

internal sealed partial class ProgramGenerator
{
    private void Declare()
    {
        string type = _random.Next(5) == 0 ? Pick(Structs) : Pick(Scalars);
        string name = NewName("v");
        Line($"{type} {name} = {Expression(type, 2)};");
        _variables.Add(new(name, type));
    }

    private void Statement(int depth, bool isInLoop, string result)
    {
        switch (_random.Next(depth > 0 ? 16 : 8))
        {
            case 4 or 7 when _hasExceptions && _random.Next(4) == 0:
                Throw();
                break;
            case 0 or 1 or 2:
                Assign();
                break;
            case 3:
                Compound();
                break;
            case 4:
                Alias();
                break;
            case 5 when isInLoop:
                Line($"if ({Expression("bool", 2)}) {{ {(_random.Next(2) == 0 ? "break" : "continue")}; }}");
                break;
            case 6 when _random.Next(3) == 0:
                Line($"if ({Expression("bool", 2)}) {{ return {Expression(result, 2)}; }}");
                break;
            case 5 or 6 or 7:
                Reference();
                break;
            case 8 or 9 or 10:
                Line($"if ({Expression("bool", 3)})");
                Block(depth, isInLoop, result);
                if (_random.Next(2) == 0)
                {
                    Line("else");
                    Block(depth, isInLoop, result);
                }

                break;
            case 11 or 12:
                Loop(depth, result);
                break;
            case 13:
                Switch(depth, result);
                break;
            case 14 when _hasExceptions:
                Try(depth, isInLoop, result);
                break;
            case 14:
                Line("try");
                Block(depth, isInLoop, result);
                Line("finally");
                Block(0, isInLoop: false, "void");
                break;
            default:
                Line("do");
                Block(depth, isInLoop: true, result);
                Line($"while ({Expression("bool", 2)} && --Budget > 0);");
                break;
        }
    }

    private void Block(int depth, bool isInLoop, string result)
    {
        int outer = _variables.Count;
        Line("{");
        _indent += 4;
        if (_random.Next(3) == 0)
        {
            Declare();
        }

        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            // Nothing leaves a finally block.
            if (result == "void")
            {
                Assign();
            }
            else
            {
                Statement(depth - 1, isInLoop, result);
            }
        }

        _indent -= 4;
        Line("}");
        _variables.RemoveRange(outer, _variables.Count - outer);
    }

    private void Loop(int depth, string result)
    {
        string counter = NewName("i");
        string type = Pick<string>(["int", "uint", "long", "byte", "short"]);
        int count = _random.Next(1, 12);
        Line(_random.Next(3) == 0 && type != "uint" && type != "byte"
            ? $"for ({type} {counter} = {count}; {counter} > 0 && --Budget > 0; {counter}--)"
            : $"for ({type} {counter} = 0; {counter} < {count} && --Budget > 0; {counter}++)");
        _variables.Add(new(counter, type, IsReadOnly: true));
        int index = _variables.Count - 1;
        Block(depth, isInLoop: true, result);
        _variables.RemoveAt(index);
    }

    private void Switch(int depth, string result)
    {
        Line($"switch ({Expression("int", 2)} & {Pick<string>(["3", "7", "15"])})");
        Line("{");
        _indent += 4;
        int label = 0;
        for (int i = _random.Next(1, 6); i > 0; i--)
        {
            label += _random.Next(1, 3);
            Line($"case {label}:");
            Block(depth, isInLoop: false, result);
            Line("break;");
        }

        if (_random.Next(2) == 0)
        {
            Line("default:");
            Block(depth, isInLoop: false, result);
            Line("break;");
        }

        _indent -= 4;
        Line("}");
    }

    private void Assign()
    {
        (string name, string type) = Place();
        Line($"{name} = {Expression(type, DeepestExpression)};");
    }

    private void Compound()
    {
        (string name, string type) = ScalarPlace();
        switch (type)
        {
            case "bool":
                Line($"{name} {Pick<string>(["&=", "|=", "^="])} {Expression(type, 2)};");
                break;
            case "float" or "double":
                Line($"{name} {Pick<string>(["+=", "-=", "*=", "/="])} {Expression(type, 2)};");
                break;
            default:
                Line(_random.Next(3) switch
                {
                    0 => $"{name}{Pick<string>(["++", "--"])};",
                    1 => $"{name} {Pick<string>(["<<=", ">>=", ">>>="])} {Expression("int", 1)};",
                    _ => $"{name} {Pick<string>(["+=", "-=", "*=", "&=", "|=", "^="])} {Expression(type, 2)};",
                });
                break;
        }
    }

    /// <summary>A part of a number is written as another type.</summary>
    private void Alias()
    {
        Variable[] wide = [.. _variables.Where(static variable => !variable.IsReadOnly && variable.Type is "long" or "ulong" or "int")];
        Variable target = Pick(wide);
        string type = Pick<string>(target.Type == "int" ? ["short", "byte", "uint", "sbyte"] : ["short", "byte", "int", "uint", "ushort"]);
        int count = (target.Type == "int" ? 4 : 8) / (type is "byte" or "sbyte" ? 1 : type is "short" or "ushort" ? 2 : 4);
        if (!target.IsReadOnly)
        {
            Line($"Unsafe.Add(ref Unsafe.As<{target.Type}, {type}>(ref {target.Name}), {_random.Next(count)}) = {Expression(type, 2)};");
        }
    }

    private void Reference()
    {
        (string name, string type) = Place();
        string reference = NewName("r");
        Line($"ref {type} {reference} = ref {name};");
        Line($"{reference} = {Expression(type, 3)};");
        if (type is not "bool" && !Fields.ContainsKey(type))
        {
            (string other, string otherType) = ScalarPlace();
            Line($"{other} = {Cast(otherType, Expression(otherType, 1))};");
            Line($"{reference}++;");
        }

        _variables.Add(new(reference, type));
    }

    private static string Cast(string type, string text) => $"({type})({text})";

    private (string Name, string Type) Place()
    {
        Variable[] writable = [.. _variables.Where(static variable => !variable.IsReadOnly)];
        Variable variable = Pick(writable);
        return _random.Next(4) == 0 ? (variable.Name, variable.Type) : Descend(variable.Name, variable.Type);
    }

    private (string Name, string Type) ScalarPlace()
    {
        Variable[] writable = [.. _variables.Where(static variable => !variable.IsReadOnly)];
        Variable variable = Pick(writable);
        return Descend(variable.Name, variable.Type);
    }

    private (string Name, string Type) Descend(string name, string type)
    {
        while (Fields.TryGetValue(type, out (string Name, string Type)[]? fields))
        {
            (string field, string fieldType) = Pick(fields);
            (name, type) = ($"{name}.{field}", fieldType);
        }

        return (name, type);
    }
}
