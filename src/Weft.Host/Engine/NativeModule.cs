namespace Weft.Host.Engine;

/// <summary>The engine's operations on whole modules.</summary>
internal static unsafe class NativeModule
{
    /// <summary>Turns module text into a binary module.</summary>
    /// <returns>The module, or what is wrong with the text.</returns>
    public static (byte[]? Module, string? Error) FromText(ReadOnlySpan<byte> text)
    {
        NativeByteVector result;
        fixed (byte* data = text)
        {
            if (EngineFailure.TakeReport(NativeMethods.wasmtime_wat2wasm(data, (nuint)text.Length, &result)) is { } error)
            {
                return (null, error);
            }
        }

        return (Take(&result, 0), null);
    }

    /// <summary>Validates a module; <see langword="null"/> where it is valid.</summary>
    public static string? Validate(EngineHandle engine, ReadOnlySpan<byte> module)
    {
        fixed (byte* data = module)
        {
            return EngineFailure.TakeReport(NativeMethods.wasmtime_module_validate(engine, data, (nuint)module.Length));
        }
    }

    /// <summary>Compiles a module.</summary>
    /// <returns>The module, or what is wrong with it.</returns>
    public static (NativeModuleHandle? Module, string? Error) Compile(EngineHandle engine, ReadOnlySpan<byte> module)
    {
        nint result;
        fixed (byte* data = module)
        {
            string? error = EngineFailure.TakeReport(NativeMethods.wasmtime_module_new(engine, data, (nuint)module.Length, &result));
            return error is null ? (new NativeModuleHandle(result), null) : (null, error);
        }
    }

    /// <summary>Gives the compiled code behind <paramref name="reserved"/> bytes for the caller; <see langword="null"/> on failure.</summary>
    public static byte[]? Serialize(NativeModuleHandle module, int reserved)
    {
        NativeByteVector code;
        return EngineFailure.Take(NativeMethods.wasmtime_module_serialize(module, &code)) is null ? Take(&code, reserved) : null;
    }

    /// <summary>Loads compiled code that <see cref="Serialize"/> gave and nobody has changed; <see langword="null"/> where another engine or processor made it.</summary>
    public static NativeModuleHandle? Deserialize(EngineHandle engine, ReadOnlySpan<byte> code)
    {
        nint result;
        fixed (byte* data = code)
        {
            return EngineFailure.Take(NativeMethods.wasmtime_module_deserialize(engine, data, (nuint)code.Length, &result)) is null
                ? new NativeModuleHandle(result)
                : null;
        }
    }

    private static byte[] Take(NativeByteVector* vector, int reserved)
    {
        byte[] bytes = new byte[checked(reserved + (int)vector->Size)];
        new ReadOnlySpan<byte>(vector->Data, (int)vector->Size).CopyTo(bytes.AsSpan(reserved));
        NativeMethods.wasm_byte_vec_delete(vector);
        return bytes;
    }
}
