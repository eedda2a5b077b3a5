using Weft.Host.Diagnostics;
using Weft.Host.Engine;
using Weft.Host.Preparation.Contract;
using Weft.Wasm.Instructions;
using Weft.Wasm.Reading;
using Weft.Wasm.Rewriting;
using Module = Weft.Wasm.Module;

namespace Weft.Host.Preparation;

/// <summary>From a file's bytes to a module that can be started: text to binary, validation, the contract's checks, rewriting, compiling.</summary>
internal static class ModulePreparation
{
    /// <summary>Changes whenever preparation turns the same bytes into other code, so that no cache gives out the old.</summary>
    public const string Version = "2";

    private static ReadOnlySpan<byte> BinaryMagic => "\0asm"u8;

    /// <summary>Prepares a module.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="content">The module, binary or text.</param>
    /// <param name="place">What to call it in errors.</param>
    /// <param name="isFromCache">Whether the compiled code was found on disk.</param>
    public static CompiledModule Prepare(EngineRuntime engine, ReadOnlySpan<byte> content, string place, out bool isFromCache)
    {
        ModuleCache? cache = OpenCache(engine.Options);
        string? key = cache is null ? null : ModuleCache.KeyOf(content, engine.Options);
        isFromCache = false;
        if (cache?.Find(engine, key!) is { } found)
        {
            isFromCache = true;
            return found;
        }

        CompiledModule module = Compile(engine, content, place);
        cache?.Store(key!, module);
        return module;
    }

    /// <summary>Gives a binary module for a binary or a text.</summary>
    public static byte[] ToBinary(ReadOnlySpan<byte> content, string place)
    {
        if (content.StartsWith(BinaryMagic))
        {
            return content.ToArray();
        }

        // A text holds no zero byte; a file that does is a binary that is not a module.
        if (content.IsEmpty || content.Contains((byte)0))
        {
            throw ErrorCatalogue.MalformedModule.Exception(place, content.IsEmpty ? "the file is empty" : "it does not start with the bytes 00 61 73 6D");
        }

        (byte[]? module, string? error) = NativeModule.FromText(content);
        return module ?? throw ErrorCatalogue.InvalidText.Exception(place, error);
    }

    /// <summary>Reads a binary module.</summary>
    public static Module Read(ReadOnlyMemory<byte> binary, string place)
    {
        try
        {
            Module module = ModuleReader.Read(binary);
            CodeChecker.Check(module);
            return module;
        }
        catch (MalformedModuleException exception)
        {
            throw new WeftException(ErrorCatalogue.MalformedModule.At(place, exception.Message), exception);
        }
    }

    private static CompiledModule Compile(EngineRuntime engine, ReadOnlySpan<byte> content, string place)
    {
        byte[] binary = ToBinary(content, place);
        Module model = Read(binary, place);
        if (NativeModule.Validate(engine.Handle, binary) is { } invalid)
        {
            throw ErrorCatalogue.InvalidModule.Exception(place, invalid);
        }

        ThrowIfBroken(model, place);
        RewriteResult lowered = ModuleLowering.Run(binary, model);
        (NativeModuleHandle? module, string? error) = NativeModule.Compile(engine.Handle, lowered.Bytes.Span);
        return module is null
            ? throw ErrorCatalogue.InvalidModule.Exception(place, error)
            : new(
                module,
                InterfaceReader.Read(ModuleReader.Read(lowered.Bytes)),
                new(lowered.FirstInserted.Value, (uint)lowered.InsertedImports.Count));
    }

    // The rules that make a run impossible or its results wrong; 'weft check' looks at all.
    private static void ThrowIfBroken(Module module, string place)
    {
        if (ContractFacts.ImportsThreadSpawn(module) && module.Memories.Exists(memory => memory.IsShared))
        {
            throw ErrorCatalogue.SharedMemoryNotImported.Exception(place);
        }

        if (ContractFacts.HasSharedMemoryBehindUnshared(module))
        {
            throw ErrorCatalogue.SharedMemoryBehindUnshared.Exception(place);
        }
    }

    private static ModuleCache? OpenCache(EngineOptions options) =>
        options.UseCache && (options.CacheDirectory ?? ModuleCache.DefaultDirectory) is { } directory ? new(directory) : null;
}
