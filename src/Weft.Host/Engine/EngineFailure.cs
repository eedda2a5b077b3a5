using System.Text;

namespace Weft.Host.Engine;

/// <summary>What the engine said when a call into it failed: a trap or an error, read out and released.</summary>
/// <param name="Message">The engine's text, its first line.</param>
/// <param name="Code">The trap code, where it was a trap.</param>
/// <param name="Frames">The wasm call stack, innermost first, with the indices of the compiled module.</param>
internal sealed record EngineFailure(string Message, TrapCode? Code, IReadOnlyList<GuestFrame> Frames)
{
    /// <summary>Takes over whichever of the two results a call left; <see langword="null"/> where it left neither.</summary>
    public static unsafe EngineFailure? Take(void* error, void* trap)
    {
        if (error is not null)
        {
            return FromError(error);
        }

        return trap is not null ? FromTrap(trap) : null;
    }

    /// <summary>Takes over an error; <see langword="null"/> for none.</summary>
    public static unsafe EngineFailure? Take(void* error) => Take(error, null);

    /// <summary>Takes over an error that is about a module and gives its whole text in one line; <see langword="null"/> for none.</summary>
    public static unsafe string? TakeReport(void* error)
    {
        if (error is null)
        {
            return null;
        }

        NativeByteVector text = default;
        NativeMethods.wasmtime_error_message(error, &text);
        string report = TakeText(&text);
        NativeMethods.wasmtime_error_delete(error);
        return string.Join(' ', report.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static unsafe EngineFailure FromError(void* error)
    {
        NativeByteVector text = default;
        NativeMethods.wasmtime_error_message(error, &text);
        NativePointerVector frames = default;
        NativeMethods.wasmtime_error_wasm_trace(error, &frames);
        EngineFailure failure = new(TakeMessage(&text), null, TakeFrames(&frames));
        NativeMethods.wasmtime_error_delete(error);
        return failure;
    }

    private static unsafe EngineFailure FromTrap(void* trap)
    {
        NativeByteVector text = default;
        NativeMethods.wasm_trap_message(trap, &text);
        NativePointerVector frames = default;
        NativeMethods.wasm_trap_trace(trap, &frames);
        TrapCode code;
        TrapCode? known = NativeMethods.wasmtime_trap_code(trap, &code) != 0 ? code : null;
        EngineFailure failure = new(TakeMessage(&text), known, TakeFrames(&frames));
        NativeMethods.wasm_trap_delete(trap);
        return failure;
    }

    private static unsafe string TakeText(NativeByteVector* text)
    {
        string value = Encoding.UTF8.GetString(new ReadOnlySpan<byte>(text->Data, checked((int)text->Size))).TrimEnd('\0', '\n', ' ');
        NativeMethods.wasm_byte_vec_delete(text);
        return value;
    }

    // The engine's text is a report: "error while executing at wasm backtrace: ... Caused by: <cause>". The frames come
    // separately, so only the innermost cause is kept.
    private static unsafe string TakeMessage(NativeByteVector* text)
    {
        string report = TakeText(text);
        const string Marker = "Caused by:";
        int marker = report.LastIndexOf(Marker, StringComparison.Ordinal);
        if (marker < 0)
        {
            return report.Contains("wasm backtrace", StringComparison.Ordinal) ? report : report.ReplaceLineEndings(" ");
        }

        string cause = report[(marker + Marker.Length)..].Trim();
        int lastLine = cause.LastIndexOf('\n');
        string line = (lastLine < 0 ? cause : cause[(lastLine + 1)..]).Trim();
        int number = line.IndexOf(": ", StringComparison.Ordinal);
        return number > 0 && int.TryParse(line.AsSpan(0, number), out _) ? line[(number + 2)..] : line;
    }

    private static unsafe GuestFrame[] TakeFrames(NativePointerVector* vector)
    {
        GuestFrame[] frames = new GuestFrame[(int)vector->Size];
        for (int i = 0; i < frames.Length; i++)
        {
            void* frame = vector->Data[i];
            NativeByteVector* name = NativeMethods.wasmtime_frame_func_name(frame);
            frames[i] = new(
                NativeMethods.wasm_frame_func_index(frame),
                name is null ? null : Encoding.UTF8.GetString(new ReadOnlySpan<byte>(name->Data, checked((int)name->Size))));
        }

        NativeMethods.wasm_frame_vec_delete(vector);
        return frames;
    }
}
