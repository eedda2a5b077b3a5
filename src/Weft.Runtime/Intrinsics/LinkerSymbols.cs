namespace Weft.Intrinsics;

/// <summary>What the linker defines: the globals of an instance and the addresses of the layout.</summary>
internal static unsafe class LinkerSymbols
{
    /// <summary>The top of the stack in use; the stack grows down and the pointer is aligned to 16.</summary>
    public static extern byte* StackPointer { [Global("__stack_pointer")] get; [Global("__stack_pointer")] set; }

    /// <summary>The lowest address of the thread's stack. A frame that would go below it is a stack overflow.</summary>
    public static extern byte* StackLimit { [Global("__stack_limit")] get; [Global("__stack_limit")] set; }

    /// <summary>The thread-local block of the thread.</summary>
    public static extern byte* TlsBase { [Global("__tls_base")] get; [Global("__tls_base")] set; }

    /// <summary>The size of a thread-local block in bytes.</summary>
    public static extern nuint TlsSize { [Global("__tls_size")] get; }

    /// <summary>The alignment of a thread-local block, a power of two.</summary>
    public static extern nuint TlsAlign { [Global("__tls_align")] get; }

    /// <summary>Where static data begins that may refer to objects of the heap.</summary>
    public static extern byte* RootsStart { [Global("__roots_start")] get; }

    /// <summary>The end of such data.</summary>
    public static extern byte* RootsEnd { [Global("__roots_end")] get; }

    /// <summary>Where the part of a thread-local block begins that may refer to objects of the heap, from the block's start.</summary>
    public static extern nuint TlsRootsStart { [Global("__tls_roots_start")] get; }

    /// <summary>The end of that part.</summary>
    public static extern nuint TlsRootsEnd { [Global("__tls_roots_end")] get; }

    /// <summary>The first address after static data and the main stack, aligned to 16.</summary>
    public static extern byte* HeapBase { [Global("__heap_base")] get; }

    /// <summary>The end of the memory that the module starts with; what is between the two belongs to the heap.</summary>
    public static extern byte* HeapEnd { [Global("__heap_end")] get; }

    /// <summary>
    /// Gives a thread-local block its first values: the template, and zero where the template ends. <c>__tls_base</c> stays as it is.
    /// </summary>
    /// <param name="block"><see cref="TlsSize"/> bytes, aligned to <see cref="TlsAlign"/>.</param>
    [LinkerFunction("__wasm_init_tls")]
    public static extern void InitializeThreadLocals(byte* block);

    /// <summary>The size of a thread's stack in bytes, a multiple of 16, where the thread is started without another wish.</summary>
    public static extern nuint StackSize { [Global("__stack_size")] get; }

    /// <summary>The maximum of the memory in pages of 64 KiB.</summary>
    public static extern int MemoryMaximum { [Global("__memory_maximum")] get; }
}
