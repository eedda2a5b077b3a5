namespace Weft.Compiler.IR.Symbols;

/// <summary>A WebAssembly global that the linker defines. Each instance, so each thread, has its own.</summary>
/// <param name="name">The name.</param>
/// <param name="type">The type.</param>
/// <param name="isMutable">Whether code writes it.</param>
internal sealed class GlobalSymbol(string name, IRType type, bool isMutable) : Symbol(name)
{
    /// <summary>The type.</summary>
    public IRType Type { get; } = type;

    /// <summary>Whether code writes it.</summary>
    public bool IsMutable { get; } = isMutable;
}

/// <summary>The globals and what they mean.</summary>
internal static class LinkerGlobals
{
    /// <summary>The top of the stack in use, aligned to 16. The stack grows down.</summary>
    public static GlobalSymbol StackPointer { get; } = new("__stack_pointer", IRType.I32, true);

    /// <summary>The lowest address of the thread's stack.</summary>
    public static GlobalSymbol StackLimit { get; } = new("__stack_limit", IRType.I32, true);

    /// <summary>The thread-local block of the thread.</summary>
    public static GlobalSymbol TlsBase { get; } = new("__tls_base", IRType.I32, true);

    /// <summary>The size of a thread-local block.</summary>
    public static GlobalSymbol TlsSize { get; } = new("__tls_size", IRType.I32, false);

    /// <summary>The alignment of a thread-local block.</summary>
    public static GlobalSymbol TlsAlign { get; } = new("__tls_align", IRType.I32, false);

    /// <summary>Where static data begins that may refer to objects of the heap.</summary>
    public static GlobalSymbol RootsStart { get; } = new("__roots_start", IRType.I32, false);

    /// <summary>The end of such data.</summary>
    public static GlobalSymbol RootsEnd { get; } = new("__roots_end", IRType.I32, false);

    /// <summary>Where the part of a thread-local block begins that may refer to objects of the heap, from the block's start.</summary>
    public static GlobalSymbol TlsRootsStart { get; } = new("__tls_roots_start", IRType.I32, false);

    /// <summary>The end of that part.</summary>
    public static GlobalSymbol TlsRootsEnd { get; } = new("__tls_roots_end", IRType.I32, false);

    /// <summary>The first address after static data and the main stack, aligned to 16.</summary>
    public static GlobalSymbol HeapBase { get; } = new("__heap_base", IRType.I32, false);

    /// <summary>The end of the memory that the module starts with.</summary>
    public static GlobalSymbol HeapEnd { get; } = new("__heap_end", IRType.I32, false);

    /// <summary>The size of a thread's stack, where the thread is started without another wish.</summary>
    public static GlobalSymbol StackSize { get; } = new("__stack_size", IRType.I32, false);

    /// <summary>The maximum of the memory in pages.</summary>
    public static GlobalSymbol MemoryMaximum { get; } = new("__memory_maximum", IRType.I32, false);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GlobalSymbol> All { get; } =
    [
        StackPointer, StackLimit, TlsBase, TlsSize, TlsAlign, HeapBase, HeapEnd, StackSize, MemoryMaximum, RootsStart, RootsEnd,
        TlsRootsStart, TlsRootsEnd,
    ];

    /// <summary>The global of a name, or null.</summary>
    public static GlobalSymbol? Find(string name)
    {
        foreach (GlobalSymbol global in All)
        {
            if (global.Name == name)
            {
                return global;
            }
        }

        return null;
    }
}
