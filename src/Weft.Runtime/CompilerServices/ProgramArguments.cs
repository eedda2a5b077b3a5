using System.Runtime.InteropServices;
using Weft.Memory;
using Weft.Text;
using Weft.Wasi;

namespace Weft.CompilerServices;

/// <summary>What the program was started with.</summary>
internal static unsafe class ProgramArguments
{
    /// <summary>The arguments as <c>Main</c> gets them: without the name of the program.</summary>
    public static string[] ForMain() => Read(1);

    /// <summary>The name of the program and the arguments; empty where the host gives none.</summary>
    public static string[] All() => Read(0);

    private static string[] Read(int skipped)
    {
        nuint count = 0;
        nuint size = 0;
        if (ArgumentFunctions.GetSizes(&count, &size) != 0 || count <= (nuint)skipped)
        {
            return [];
        }

        nuint total = (count * (nuint)sizeof(byte*)) + size;
        byte** addresses = (byte**)GeneralAllocator.Allocator.Allocate(total);
        if (addresses == null)
        {
            CompilerHelpers.ThrowOutOfMemory();
        }

        string[] arguments = [];
        if (ArgumentFunctions.Get(addresses, (byte*)(addresses + count)) == 0)
        {
            arguments = new string[(int)count - skipped];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = Utf8Text.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(addresses[i + skipped]));
            }
        }

        GeneralAllocator.Allocator.Free(addresses, total);
        return arguments;
    }
}
