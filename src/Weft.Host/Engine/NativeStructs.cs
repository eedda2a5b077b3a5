using System.Runtime.InteropServices;
using Weft.Host.Calls;

namespace Weft.Host.Engine;

// Mirrors of libwasmtime's C structs (wasm.h, wasmtime/*.h). EngineLayout asserts their sizes at start-up.

/// <summary><c>wasm_byte_vec_t</c>, also <c>wasm_name_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeByteVector
{
    public nuint Size;
    public byte* Data;
}

/// <summary><c>wasm_frame_vec_t</c>, <c>wasm_valtype_vec_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativePointerVector
{
    public nuint Size;
    public void** Data;
}

/// <summary><c>wasmtime_instance_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeInstance
{
    public ulong StoreId;
    public nuint Index;
}

/// <summary><c>wasmtime_func_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFunction
{
    public ulong StoreId;
    public void* Function;
}

/// <summary><c>wasmtime_memory_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeMemoryReference
{
    public ulong StoreId;
    public uint InstanceIndex;
    public uint Padding;
    public uint DefinedIndex;
    public uint TailPadding;
}

/// <summary><c>wasmtime_extern_t</c>: a kind and a union of 24 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal unsafe struct NativeExtern
{
    [FieldOffset(0)] public ExternKind Kind;
    [FieldOffset(8)] public NativeFunction Function;
    [FieldOffset(8)] public NativeMemoryReference Memory;
    [FieldOffset(8)] public void* SharedMemory;
}

/// <summary><c>wasmtime_extern_kind_t</c>.</summary>
internal enum ExternKind : byte
{
    Function = 0,
    Global = 1,
    Table = 2,
    Memory = 3,
    SharedMemory = 4,
    Tag = 5,
}

/// <summary>What an import or export is. The cache keeps the numbers.</summary>
internal enum ExternTypeKind : byte
{
    Function = 0,
    Global = 1,
    Table = 2,
    Memory = 3,
    Tag = 4,
}

/// <summary><c>wasmtime_trap_code_t</c>, the codes that the host itself raises or looks for.</summary>
internal enum TrapCode : byte
{
    StackOverflow = 0,
    MemoryOutOfBounds = 1,
    HeapMisaligned = 2,
    Interrupt = 10,
}

/// <summary>Checks that this process sees the structs as the engine does.</summary>
internal static unsafe class EngineLayout
{
    /// <summary>Throws where a size is not the one of the engine's own headers.</summary>
    public static void Assert()
    {
        Check(sizeof(nuint), 8, "pointer");
        Check(sizeof(RawValue), 16, "wasmtime_val_raw_t");
        Check(sizeof(NativeByteVector), 16, "wasm_byte_vec_t");
        Check(sizeof(NativeInstance), 16, "wasmtime_instance_t");
        Check(sizeof(NativeFunction), 16, "wasmtime_func_t");
        Check(sizeof(NativeMemoryReference), 24, "wasmtime_memory_t");
        Check(sizeof(NativeExtern), 32, "wasmtime_extern_t");
    }

    private static void Check(int actual, int expected, string name)
    {
        if (actual != expected)
        {
            throw Diagnostics.ErrorCatalogue.EngineMismatch.Exception(null, $"{name} has {actual} bytes here and {expected} in the engine");
        }
    }
}
