// compare: dotnet
// A JSON reader and pretty-printer written by hand.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

string text = """{"name":"weft","tags":["a","b\n","\u00e9\"q\""],"nested":{"empty":{},"list":[1,-2.5,3e2,[]],"ok":true,"none":null},"count":42}""";
object? value = new JsonReader(text).Read();
StringBuilder output = new();
JsonWriter.Write(output, value, 0);
Console.WriteLine(output);
Console.WriteLine(((List<object?>)((Dictionary<string, object?>)value!)["tags"]!)[2]);

internal sealed class JsonReader(string text)
{
    private int _position;

    public object? Read()
    {
        SkipSpace();
        switch (text[_position])
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return ReadString();
            case 't':
                _position += 4;
                return true;
            case 'f':
                _position += 5;
                return false;
            case 'n':
                _position += 4;
                return null;
            default:
                int start = _position;
                while (_position < text.Length && "+-.eE0123456789".Contains(text[_position]))
                {
                    _position++;
                }

                return double.Parse(text.AsSpan(start, _position - start), CultureInfo.InvariantCulture);
        }
    }

    private Dictionary<string, object?> ReadObject()
    {
        Dictionary<string, object?> members = [];
        _position++;
        while (!TryEnd('}'))
        {
            SkipSpace();
            string name = ReadString();
            SkipSpace();
            _position++;
            members.Add(name, Read());
        }

        return members;
    }

    private List<object?> ReadArray()
    {
        List<object?> items = [];
        _position++;
        while (!TryEnd(']'))
        {
            items.Add(Read());
        }

        return items;
    }

    private bool TryEnd(char end)
    {
        SkipSpace();
        if (text[_position] == ',')
        {
            _position++;
            return false;
        }

        if (text[_position] == end)
        {
            _position++;
            return true;
        }

        return false;
    }

    private string ReadString()
    {
        StringBuilder result = new();
        _position++;
        while (text[_position] != '"')
        {
            char c = text[_position++];
            if (c == '\\')
            {
                c = text[_position++];
                switch (c)
                {
                    case 'n':
                        c = '\n';
                        break;
                    case 'u':
                        c = (char)int.Parse(text.AsSpan(_position, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                        _position += 4;
                        break;
                }
            }

            result.Append(c);
        }

        _position++;
        return result.ToString();
    }

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }
    }
}

internal static class JsonWriter
{
    public static void Write(StringBuilder output, object? value, int depth)
    {
        switch (value)
        {
            case null:
                output.Append("null");
                break;
            case bool truth:
                output.Append(truth ? "true" : "false");
                break;
            case double number:
                output.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case string text:
                output.Append('"').Append(text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")).Append('"');
                break;
            case List<object?> { Count: 0 }:
                output.Append("[]");
                break;
            case List<object?> items:
                output.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    NewLine(output, depth + 1, i > 0);
                    Write(output, items[i], depth + 1);
                }

                NewLine(output, depth, false);
                output.Append(']');
                break;
            case Dictionary<string, object?> members:
                output.Append('{');
                bool isNext = false;
                foreach ((string name, object? member) in members)
                {
                    NewLine(output, depth + 1, isNext);
                    output.Append($"\"{name}\": ");
                    Write(output, member, depth + 1);
                    isNext = true;
                }

                NewLine(output, depth, false);
                output.Append('}');
                break;
        }
    }

    private static void NewLine(StringBuilder output, int depth, bool isNext) => output.Append(isNext ? ",\n" : "\n").Append(' ', depth * 2);
}
