namespace Weft.Host.Engine;

/// <summary>A module in the engine, with what the host must know of it. Thread-safe.</summary>
/// <param name="handle">The module; owned.</param>
/// <param name="moduleInterface">Its imports and exports.</param>
/// <param name="functions">How the functions that preparation inserted moved the others.</param>
internal sealed class CompiledModule(NativeModuleHandle handle, ModuleInterface moduleInterface, InsertedFunctions functions) : ReferenceCounted
{
    public NativeModuleHandle Handle => handle;

    /// <summary>Its imports and exports.</summary>
    public ModuleInterface Interface => moduleInterface;

    public InsertedFunctions Functions => functions;

    protected override void Close() => handle.Dispose();
}

/// <summary>Function imports that preparation put behind the module's own.</summary>
/// <param name="Position">The index of the first of them.</param>
/// <param name="Count">How many; 0 where the module is as it was loaded.</param>
internal readonly record struct InsertedFunctions(uint Position, uint Count)
{
    /// <summary>Gives the index in the module as loaded of a function that is not an inserted one.</summary>
    public uint Original(uint index) => index < Position ? index : index - Count;
}
