using Weft.Intrinsics;
using Weft.Memory;
using Weft.Wasi;

namespace Weft.Native;

/// <summary>The environment variables that the host gave. The class library keeps those that the program sets.</summary>
internal static unsafe class EnvironmentBlock
{
    private static nint s_variables;

    /// <summary>The value of a variable, or null.</summary>
    /// <param name="name">The name, with a zero behind it.</param>
    [NativeFunction("SystemNative_GetEnv")]
    public static byte* Find(byte* name)
    {
        for (byte** variable = GetAll(); *variable != null; variable++)
        {
            byte* text = *variable;
            byte* wanted = name;
            while (*wanted != 0 && *text == *wanted)
            {
                text++;
                wanted++;
            }

            if (*wanted == 0 && *text == (byte)'=')
            {
                return text + 1;
            }
        }

        return null;
    }

    /// <summary>All variables as <c>NAME=VALUE</c>, and null behind the last.</summary>
    [NativeFunction("SystemNative_GetEnviron")]
    public static byte** GetAll()
    {
        nint known = Volatile.Read(ref s_variables);
        if (known == 0)
        {
            // Two threads may ask the host at once; it tells both the same, and one of the blocks is used.
            byte** made = Read();
            known = Interlocked.CompareExchange(ref s_variables, (nint)made, 0);
            known = known == 0 ? (nint)made : known;
        }

        return (byte**)known;
    }

    /// <summary>Nothing: the block lives as long as the program.</summary>
    [NativeFunction("SystemNative_FreeEnviron")]
    public static void Free(byte** variables)
    {
    }

    private static byte** Read()
    {
        nuint count = 0;
        nuint size = 0;
        if (EnvironmentFunctions.GetSizes(&count, &size) != 0)
        {
            count = 0;
            size = 0;
        }

        nuint table = (count + 1) * (nuint)sizeof(byte*);
        byte** variables = (byte**)GeneralAllocator.Allocator.Allocate(table + size);
        if (variables == null)
        {
            CompilerServices.CompilerHelpers.ThrowOutOfMemory();
        }

        if (count > 0 && EnvironmentFunctions.Get(variables, (byte*)variables + table) != 0)
        {
            count = 0;
        }

        variables[count] = null;
        return variables;
    }
}
