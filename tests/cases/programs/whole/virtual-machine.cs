// compare: dotnet
// A tokenizer, a compiler and a stack machine for a small language.

using System;
using System.Collections.Generic;
using System.Text;

string source = """
    n = 10
    a = 0
    b = 1
    while n
      print a
      t = a + b
      a = b
      b = t
      n = n - 1
    end
    if a - 55
      print 0 - 1
    end
    print a * (b + 2) / 3
    """;
List<Token> tokens = Lexer.Tokenize(source);
Console.WriteLine(tokens.Count);
List<Instruction> code = new Compiler(tokens).Compile();
for (int i = 0; i < code.Count; i++)
{
    Console.WriteLine($"{i:D2} {code[i].Operation,-6} {code[i].Operand}");
}

Console.WriteLine(new Machine(code).Run());

internal enum Kind
{
    Word,
    Number,
    Symbol,
    End,
}

internal enum Operation : byte
{
    Push,
    Load,
    Store,
    Add,
    Sub,
    Mul,
    Div,
    Print,
    Jump,
    JumpZero,
}

internal readonly record struct Token(Kind Kind, string Text);

internal readonly record struct Instruction(Operation Operation, int Operand);

internal static class Lexer
{
    public static List<Token> Tokenize(string source)
    {
        List<Token> tokens = [];
        int position = 0;
        while (position < source.Length)
        {
            char c = source[position];
            int start = position;
            if (char.IsWhiteSpace(c))
            {
                position++;
            }
            else if (char.IsLetter(c))
            {
                while (position < source.Length && char.IsLetterOrDigit(source[position]))
                {
                    position++;
                }

                tokens.Add(new(Kind.Word, source[start..position]));
            }
            else if (char.IsDigit(c))
            {
                while (position < source.Length && char.IsDigit(source[position]))
                {
                    position++;
                }

                tokens.Add(new(Kind.Number, source[start..position]));
            }
            else
            {
                tokens.Add(new(Kind.Symbol, c.ToString()));
                position++;
            }
        }

        tokens.Add(new(Kind.End, ""));
        return tokens;
    }
}

internal sealed class Compiler(List<Token> tokens)
{
    private readonly List<Instruction> _code = [];
    private readonly Dictionary<string, int> _slots = [];
    private int _position;

    private Token Next => tokens[_position];

    public List<Instruction> Compile()
    {
        while (Next.Kind != Kind.End)
        {
            Statement();
        }

        return _code;
    }

    private void Statement()
    {
        string word = tokens[_position++].Text;
        switch (word)
        {
            case "print":
                Sum();
                Emit(Operation.Print);
                break;
            case "while":
            case "if":
                int start = _code.Count;
                Sum();
                int jump = Emit(Operation.JumpZero);
                while (Next.Text != "end")
                {
                    Statement();
                }

                _position++;
                if (word == "while")
                {
                    Emit(Operation.Jump, start);
                }

                _code[jump] = new(Operation.JumpZero, _code.Count);
                break;
            default:
                _position++;
                Sum();
                Emit(Operation.Store, Slot(word));
                break;
        }
    }

    private void Sum()
    {
        Product();
        while (Next.Text is "+" or "-")
        {
            Operation operation = tokens[_position++].Text == "+" ? Operation.Add : Operation.Sub;
            Product();
            Emit(operation);
        }
    }

    private void Product()
    {
        Atom();
        while (Next.Text is "*" or "/")
        {
            Operation operation = tokens[_position++].Text == "*" ? Operation.Mul : Operation.Div;
            Atom();
            Emit(operation);
        }
    }

    private void Atom()
    {
        Token token = tokens[_position++];
        switch (token)
        {
            case { Kind: Kind.Number }:
                Emit(Operation.Push, int.Parse(token.Text));
                break;
            case { Text: "(" }:
                Sum();
                _position++;
                break;
            default:
                Emit(Operation.Load, Slot(token.Text));
                break;
        }
    }

    private int Slot(string name)
    {
        if (!_slots.TryGetValue(name, out int slot))
        {
            _slots.Add(name, slot = _slots.Count);
        }

        return slot;
    }

    private int Emit(Operation operation, int operand = 0)
    {
        _code.Add(new(operation, operand));
        return _code.Count - 1;
    }
}

internal sealed class Machine(List<Instruction> code)
{
    private readonly Stack<int> _stack = new();
    private readonly int[] _slots = new int[16];

    public string Run()
    {
        StringBuilder output = new();
        int pointer = 0;
        while (pointer < code.Count)
        {
            Instruction instruction = code[pointer++];
            switch (instruction.Operation)
            {
                case Operation.Push:
                    _stack.Push(instruction.Operand);
                    break;
                case Operation.Load:
                    _stack.Push(_slots[instruction.Operand]);
                    break;
                case Operation.Store:
                    _slots[instruction.Operand] = _stack.Pop();
                    break;
                case Operation.Print:
                    output.Append(_stack.Pop()).Append(' ');
                    break;
                case Operation.Jump:
                    pointer = instruction.Operand;
                    break;
                case Operation.JumpZero:
                    pointer = _stack.Pop() == 0 ? instruction.Operand : pointer;
                    break;
                default:
                    int right = _stack.Pop();
                    int left = _stack.Pop();
                    _stack.Push(instruction.Operation switch
                    {
                        Operation.Add => left + right,
                        Operation.Sub => left - right,
                        Operation.Mul => left * right,
                        _ => left / right,
                    });
                    break;
            }
        }

        return output.ToString();
    }
}
