using System.Globalization;
using System.Text;

namespace Weft.Compiler.IR.Text;

/// <summary>A line of IR text and how far it has been read. What follows a semicolon is a comment.</summary>
/// <param name="text">The line.</param>
/// <param name="number">Its number in the text, from 1.</param>
internal sealed class IRLine(string text, int number)
{
    private readonly int _end = FindComment(text);
    private int _position;

    /// <summary>Whether nothing but a comment is left.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return _position >= _end;
        }
    }

    /// <summary>The comment without blanks around it, or null.</summary>
    public string? Comment => _end < text.Length ? text[(_end + 1)..].Trim() : null;

    /// <summary>Whether a name of a symbol follows.</summary>
    public bool IsAtName => StartsWith("@");

    /// <summary>Whether an immediate or edges follow, which no operand begins like.</summary>
    public bool IsAtOperandsEnd => StartsWith("#") || StartsWith("->");

    /// <summary>Reads a given text, if it follows.</summary>
    public bool Accept(string token)
    {
        if (!StartsWith(token))
        {
            return false;
        }

        int next = _position + token.Length;
        if (IsWordCharacter(token[^1]) && next < _end && IsWordCharacter(text[next]))
        {
            return false;
        }

        _position = next;
        return true;
    }

    /// <summary>Reads a given text, which has to follow.</summary>
    public void Expect(string token)
    {
        if (!Accept(token))
        {
            throw Error($"'{token}' expected");
        }
    }

    /// <summary>Reads letters, digits, and the signs and points of numbers and opcodes.</summary>
    public string Word()
    {
        SkipBlanks();
        int start = _position;
        while (_position < _end && IsWordCharacter(text[_position]) && !IsArrow(_position))
        {
            _position++;
        }

        return _position > start ? text[start.._position] : throw Error("a word expected");
    }

    /// <summary>Reads the rest up to the comment.</summary>
    public string Rest()
    {
        string rest = text[_position.._end].Trim();
        _position = _end;
        return rest;
    }

    /// <summary>Reads a number.</summary>
    public int Number()
    {
        string word = Word();
        return int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Error($"'{word}' is not a number");
    }

    /// <summary>Reads the name of a symbol in quotes.</summary>
    public string Name()
    {
        Expect("@\"");
        StringBuilder name = new();
        while (_position < _end && text[_position] != '"')
        {
            if (text[_position] == '\\')
            {
                _position++;
            }

            if (_position < _end)
            {
                name.Append(text[_position++]);
            }
        }

        Expect("\"");
        return name.ToString();
    }

    /// <summary>Reads the name of a type.</summary>
    public IRType Type()
    {
        string word = Word();
        for (IRType type = IRType.None; type <= IRType.Tuple; type++)
        {
            if (type.Name() == word)
            {
                return type;
            }
        }

        throw Error($"'{word}' is not a type");
    }

    /// <summary>Makes the exception that says what is wrong here.</summary>
    public FormatException Error(string message) => new($"line {number}: {message}: {text.Trim()}");

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '+' or '-';

    private static int FindComment(string text)
    {
        bool isInName = false;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when isInName:
                    i++;
                    break;
                case '"':
                    isInName = !isInName;
                    break;
                case ';' when !isInName:
                    return i;
            }
        }

        return text.Length;
    }

    private bool IsArrow(int position) => text[position] == '-' && position + 1 < _end && text[position + 1] == '>';

    private bool StartsWith(string token)
    {
        SkipBlanks();
        return string.CompareOrdinal(text, _position, token, 0, token.Length) == 0 && _position + token.Length <= _end;
    }

    private void SkipBlanks()
    {
        while (_position < _end && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }
    }
}
