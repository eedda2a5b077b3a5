using Weft.Intrinsics;
using Weft.Memory;
using Weft.Wasi;

namespace Weft.Native;

/// <summary>Memory outside the heap, random bytes, and facts about the machine.</summary>
internal static unsafe class Machine
{
    private const int DefaultProcessorCount = 4;
    private const int LargestProcessorCount = 0xFFFF;
    private const nuint SizePrefix = 16;

    [ThreadStatic]
    private static int t_errorNumber;

    /// <summary>WASI knows of no processors; <c>DOTNET_PROCESSOR_COUNT</c> says how many to count on, as it does for .NET.</summary>
    [NativeFunction("RhGetProcessCpuCount")]
    public static int GetProcessCpuCount()
    {
        int count = EnvironmentVariables.FindNumber("DOTNET_PROCESSOR_COUNT"u8);
        return count == 0 ? DefaultProcessorCount : Math.Min(count, LargestProcessorCount);
    }

    /// <summary>No switch of <c>AppContext</c> is set from outside.</summary>
    [NativeFunction("RhGetKnobValues")]
    public static uint GetKnobValues(byte*** keys, byte*** values)
    {
        *keys = null;
        *values = null;
        return 0;
    }

    [NativeFunction("SystemNative_GetCpuUtilization")]
    public static double GetCpuUtilization(void* previous) => 0;

    [NativeFunction("SystemNative_GetErrNo")]
    public static int GetErrorNumber() => t_errorNumber;

    [NativeFunction("SystemNative_SetErrNo")]
    public static void SetErrorNumber(int value) => t_errorNumber = value;

    /// <summary>The allocator wants to know the size again, so it lies in front.</summary>
    [NativeFunction("SystemNative_Malloc")]
    public static void* Allocate(nuint size)
    {
        nuint* block = (nuint*)GeneralAllocator.Allocator.Allocate(size + SizePrefix);
        if (block == null)
        {
            return null;
        }

        *block = size + SizePrefix;
        return (byte*)block + SizePrefix;
    }

    [NativeFunction("SystemNative_Free")]
    public static void Free(void* address)
    {
        if (address != null)
        {
            void* block = (byte*)address - SizePrefix;
            GeneralAllocator.Allocator.Free(block, *(nuint*)block);
        }
    }

    [NativeFunction("SystemNative_GetNonCryptographicallySecureRandomBytes")]
    public static void FillRandom(byte* buffer, int length) => _ = Entropy.TryFill(new Span<byte>(buffer, length));

    [NativeFunction("SystemNative_GetCryptographicallySecureRandomBytes")]
    public static int FillSecureRandom(byte* buffer, int length) => Entropy.TryFill(new Span<byte>(buffer, length)) ? 0 : -1;

    [NativeFunction("memmove")]
    public static void* MemoryMove(void* destination, void* source, nuint size)
    {
        WasmInstruction.MemoryCopy(destination, source, size);
        return destination;
    }

    [NativeFunction("memset")]
    public static void* MemorySet(void* destination, int value, nuint size)
    {
        WasmInstruction.MemoryFill(destination, value, size);
        return destination;
    }
}
