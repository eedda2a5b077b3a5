using System.Runtime.InteropServices;
using System.Text;

namespace Weft.Wasm.Tests.Support;

/// <summary>What the tests use of libwasmtime: the text parser and the validator.</summary>
internal static unsafe partial class NativeTools
{
    private static readonly nint Engine = wasm_engine_new();

    /// <summary>Makes the binary form of a module.</summary>
    /// <exception cref="FormatException">The text is not a module.</exception>
    public static byte[] ParseText(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        ByteVector result = default;
        fixed (byte* bytes = utf8)
        {
            nint error = wasmtime_wat2wasm(bytes, (nuint)utf8.Length, &result);
            if (error != 0)
            {
                throw new FormatException(TakeMessage(error));
            }
        }

        return Take(ref result);
    }

    /// <summary>Validates a module.</summary>
    /// <returns>What is wrong with it, or <see langword="null"/>.</returns>
    public static string? FindMistake(ReadOnlySpan<byte> module)
    {
        fixed (byte* bytes = module)
        {
            nint error = wasmtime_module_validate(Engine, bytes, (nuint)module.Length);
            return error == 0 ? null : TakeMessage(error);
        }
    }

    private static string TakeMessage(nint error)
    {
        ByteVector message = default;
        wasmtime_error_message(error, &message);
        wasmtime_error_delete(error);
        return Encoding.UTF8.GetString(Take(ref message));
    }

    private static byte[] Take(ref ByteVector vector)
    {
        byte[] bytes = new ReadOnlySpan<byte>(vector.Data, checked((int)vector.Size)).ToArray();
        fixed (ByteVector* pointer = &vector)
        {
            wasm_byte_vec_delete(pointer);
        }

        return bytes;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ByteVector
    {
        public nuint Size;
        public byte* Data;
    }

    [LibraryImport("wasmtime")]
    private static partial nint wasm_engine_new();

    [LibraryImport("wasmtime")]
    private static partial nint wasmtime_wat2wasm(byte* text, nuint size, ByteVector* result);

    [LibraryImport("wasmtime")]
    private static partial nint wasmtime_module_validate(nint engine, byte* module, nuint size);

    [LibraryImport("wasmtime")]
    private static partial void wasmtime_error_message(nint error, ByteVector* message);

    [LibraryImport("wasmtime")]
    private static partial void wasmtime_error_delete(nint error);

    [LibraryImport("wasmtime")]
    private static partial void wasm_byte_vec_delete(ByteVector* vector);
}
