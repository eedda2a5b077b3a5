using Weft.Host.Diagnostics;

namespace Weft.Host.Engine;

/// <summary>Turns <see cref="EngineOptions"/> into a native engine.</summary>
internal static unsafe class EngineConfiguration
{
    /// <summary>The engine's version, pinned: its C interface changes monthly.</summary>
    public const string Version = "50.0.1";

    public const int MinimumWasmStack = 64 << 10;
    public const int MaximumWasmStack = 256 << 20;

    /// <summary>
    /// Native stack beyond the wasm stack: for the engine's own frames, host functions and the signal handler. The engine aborts
    /// the process where a thread's stack is not larger than the wasm stack.
    /// </summary>
    public const int HostStackReserve = 512 << 10;

    /// <summary>Checks the options and makes the engine.</summary>
    public static EngineHandle CreateEngine(EngineOptions options)
    {
        if (options.MaxWasmStack is < MinimumWasmStack or > MaximumWasmStack)
        {
            throw ErrorCatalogue.OptionOutOfRange.Exception(
                nameof(EngineOptions.MaxWasmStack), options.MaxWasmStack, $"{MinimumWasmStack} to {MaximumWasmStack} bytes");
        }

        EngineLayout.Assert();
        try
        {
            return new((nint)SignalHandlers.CreateEngine(CreateConfiguration(options)));
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw new WeftException(ErrorCatalogue.EngineMissing.At(null, exception.Message), exception);
        }
        catch (EntryPointNotFoundException exception)
        {
            throw new WeftException(ErrorCatalogue.EngineMismatch.At(null, exception.Message), exception);
        }
    }

    // The engine takes it over.
    private static void* CreateConfiguration(EngineOptions options)
    {
        void* config = NativeMethods.wasm_config_new();
        // Off by default, unlike the proposals: without it no shared memory can be created.
        NativeMethods.wasmtime_config_shared_memory_set(config, 1);
        NativeMethods.wasmtime_config_epoch_interruption_set(config, options.CanInterrupt ? (byte)1 : (byte)0);
        // The engine panics where the wasm stack is larger than the stack of its (unused) fibers.
        NativeMethods.wasmtime_config_async_stack_size_set(config, (ulong)options.MaxWasmStack + HostStackReserve);
        NativeMethods.wasmtime_config_max_wasm_stack_set(config, (nuint)options.MaxWasmStack);
        return config;
    }
}
