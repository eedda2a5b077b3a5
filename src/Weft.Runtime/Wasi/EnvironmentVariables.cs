using Weft.Memory;

namespace Weft.Wasi;

/// <summary>The environment that the program was started with. It is asked for once and kept.</summary>
internal static unsafe class EnvironmentVariables
{
    private static nint s_variables;

    /// <summary>The variables as <c>name=value</c>, a zero behind each, and a null pointer behind the last.</summary>
    public static byte** All
    {
        get
        {
            nint known = Volatile.Read(ref s_variables);
            if (known == 0)
            {
                // What a slower thread has read is as good, and is not given back.
                nint read = (nint)Read();
                nint faster = Interlocked.CompareExchange(ref s_variables, read, 0);
                known = faster != 0 ? faster : read;
            }

            return (byte**)known;
        }
    }

    /// <summary>The value of a variable, or null.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The bytes up to a zero.</returns>
    public static byte* Find(ReadOnlySpan<byte> name)
    {
        for (byte** variable = All; variable != null && *variable != null; variable++)
        {
            byte* text = *variable;
            int length = 0;
            while (length < name.Length && text[length] == name[length])
            {
                length++;
            }

            if (length == name.Length && text[length] == (byte)'=')
            {
                return text + length + 1;
            }
        }

        return null;
    }

    /// <summary>The number that a variable is, or 0.</summary>
    public static int FindNumber(ReadOnlySpan<byte> name)
    {
        int number = 0;
        byte* text = Find(name);
        while (text != null && *text is >= (byte)'0' and <= (byte)'9' && number < int.MaxValue / 100)
        {
            number = (number * 10) + (*text - '0');
            text++;
        }

        return number;
    }

    private static byte** Read()
    {
        nuint count = 0;
        nuint size = 0;
        bool isKnown = EnvironmentFunctions.GetSizes(&count, &size) == 0;
        nuint pointers = (count + 1) * (nuint)sizeof(byte*);
        byte** variables = (byte**)GeneralAllocator.Allocator.Allocate(pointers + size);
        if (variables != null && !(isKnown && EnvironmentFunctions.Get(variables, (byte*)variables + pointers) == 0))
        {
            count = 0;
        }

        if (variables != null)
        {
            variables[count] = null;
        }

        return variables;
    }
}
