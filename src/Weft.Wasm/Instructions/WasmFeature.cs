namespace Weft.Wasm.Instructions;

/// <summary>The parts of WebAssembly that a module can use, as the proposals were named.</summary>
public enum WasmFeature : byte
{
    /// <summary>The first version.</summary>
    Core,

    /// <summary>Instructions that extend the sign of narrow integers.</summary>
    SignExtension,

    /// <summary>Conversions to integers that do not trap.</summary>
    SaturatingConversion,

    /// <summary>Several results, and blocks with parameters.</summary>
    MultiValue,

    /// <summary>Imported or exported globals that can be written.</summary>
    MutableGlobals,

    /// <summary>Copies and fills of memories and tables, and passive segments.</summary>
    BulkMemory,

    /// <summary>References as values, and several tables.</summary>
    ReferenceTypes,

    /// <summary>128-bit vectors.</summary>
    Simd,

    /// <summary>Vector instructions whose results differ between processors.</summary>
    RelaxedSimd,

    /// <summary>Atomic accesses and shared memories.</summary>
    Threads,

    /// <summary>Calls in tail position that reuse the frame.</summary>
    TailCall,

    /// <summary>Exceptions with <c>try_table</c>.</summary>
    Exceptions,

    /// <summary>Exceptions with <c>try</c>, <c>catch</c> and <c>delegate</c>.</summary>
    LegacyExceptions,

    /// <summary>Typed function references.</summary>
    FunctionReferences,

    /// <summary>Structures and arrays that are collected.</summary>
    Gc,

    /// <summary>More than one memory.</summary>
    MultiMemory,

    /// <summary>64-bit addresses.</summary>
    Memory64,

    /// <summary>Arithmetic in constant expressions.</summary>
    ExtendedConst,

    /// <summary>128-bit integer arithmetic in halves.</summary>
    WideArithmetic,

    /// <summary>Memories with pages of another size.</summary>
    CustomPageSizes,
}
