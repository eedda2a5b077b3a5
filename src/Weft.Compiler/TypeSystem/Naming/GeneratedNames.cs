using System.Text;

namespace Weft.Compiler.TypeSystem.Naming;

/// <summary>
/// The names that the C# compiler gives to what it generates, read back: <c>&lt;Main&gt;g__Local|0_0</c> is the local function
/// <c>Main.Local</c>. What does not follow the pattern stays as it is.
/// </summary>
internal static class GeneratedNames
{
    /// <summary>A type without its arity; the state machine of a method has the method's name.</summary>
    public static string ReadType(string name)
    {
        int mark = name.LastIndexOf('`');
        string plain = mark > 0 && IsNumber(name.AsSpan(mark + 1)) ? name[..mark] : name;
        if (!TrySplit(plain, out string around, out char kind, out _))
        {
            return plain;
        }

        return kind switch
        {
            // The state machine of an iterator or an async method.
            'd' when around.Length != 0 => around,
            _ => plain,
        };
    }

    /// <summary>A method: a local function or lambda has the name of the method around it in front.</summary>
    public static string ReadMethod(string name)
    {
        if (!TrySplit(name, out string around, out char kind, out string rest) || around.Length == 0)
        {
            return name == "<Main>$" ? "Main" : name;
        }

        // Within the entry point of top-level statements the method around is named <Main>$.
        around = around == "<Main>$" ? "Main" : around;
        return kind switch
        {
            'g' => $"{around}.{LocalName(rest)}",
            'b' => $"{around}.lambda{LambdaNumber(rest)}",
            _ => name,
        };
    }

    /// <summary>A field: the one behind an automatic property has the property's name.</summary>
    public static string ReadField(string name) =>
        TrySplit(name, out string around, out char kind, out _) && around.Length != 0 && kind == 'k' ? around : name;

    /// <summary>Drops the classes that hold closures (<c>.&lt;&gt;c</c>, <c>.&lt;&gt;c__DisplayClass0_0</c>) from the name of a lambda.</summary>
    public static void RemoveGeneratedTypes(StringBuilder text, int start)
    {
        string name = text.ToString(start, text.Length - start);
        int from = name.IndexOf(".<>c", StringComparison.Ordinal);
        if (from < 0)
        {
            return;
        }

        int to = from + 4;
        while (to < name.Length && (char.IsAsciiLetterOrDigit(name[to]) || name[to] == '_'))
        {
            to++;
        }

        text.Remove(start + from, to - from);
    }

    /// <summary>Takes <c>&lt;around&gt;kind rest</c> apart; what is around may itself be such a name.</summary>
    private static bool TrySplit(string name, out string around, out char kind, out string rest)
    {
        (around, kind, rest) = ("", '\0', "");
        if (name.Length < 3 || name[0] != '<')
        {
            return false;
        }

        int depth = 0;
        for (int i = 0; i < name.Length; i++)
        {
            depth += name[i] == '<' ? 1 : name[i] == '>' ? -1 : 0;
            if (depth == 0)
            {
                if (i + 1 == name.Length)
                {
                    return false;
                }

                around = name[1..i];
                kind = name[i + 1];
                rest = name[(i + 2)..];
                return true;
            }
        }

        return false;
    }

    /// <summary><c>__Local|0_0</c> is <c>Local</c>; the numbers tell functions of one name in one method apart, and the first has none.</summary>
    private static string LocalName(string rest)
    {
        ReadOnlySpan<char> name = rest.AsSpan().TrimStart('_');
        int bar = name.IndexOf('|');
        if (bar <= 0)
        {
            return name.ToString();
        }

        return name[..bar].ToString();
    }

    /// <summary><c>__0_1</c> is lambda 1.</summary>
    private static string LambdaNumber(string rest)
    {
        int mark = rest.LastIndexOf('_');
        return mark >= 0 ? rest[(mark + 1)..] : rest;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
