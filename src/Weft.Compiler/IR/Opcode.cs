namespace Weft.Compiler.IR;

/// <summary>
/// What an instruction does. <see cref="OpcodeTable"/> has a row for each: its name in text, its operands and its effects.
/// Integer semantics are WebAssembly's, except that no instruction traps: the importer makes IL's checks explicit.
/// </summary>
internal enum Opcode : byte
{
    // Arithmetic on operands of one type, which is also the result's.
    Add, Sub, Mul,
    DivS, DivU, RemS, RemU,
    And, Or, Xor, Shl, ShrS, ShrU, Rotl, Rotr,
    Clz, Ctz, Popcnt,
    Extend8S, Extend16S, Extend32S,
    Div, Min, Max, CopySign, Abs, Neg, Ceil, Floor, Trunc, Nearest, Sqrt,

    // Comparisons; the result is an i32 that is 0 or 1.
    Eqz, Eq, Ne,
    LtS, LtU, GtS, GtU, LeS, LeU, GeS, GeU,
    Lt, Gt, Le, Ge,

    // Conversions; source and target follow from the types.
    Wrap, ExtendS, ExtendU, TruncSatS, TruncSatU, ConvertS, ConvertU, Demote, Promote, Reinterpret,

    /// <summary>The first operand where the last one, an i32, is not zero; else the second.</summary>
    Select,

    /// <summary>One result of a call that has several; the immediate is its index.</summary>
    Extract,

    // Memory. The address is the first operand plus the access's offset.
    Load, Store,
    AtomicLoad, AtomicStore, AtomicAdd, AtomicSub, AtomicAnd, AtomicOr, AtomicXor, AtomicExchange, AtomicCompareExchange, Fence,
    Wait32, Wait64, Notify,

    /// <summary>Copies as many bytes as the immediate says: destination, source. The regions are the same or do not overlap.</summary>
    CopyBlock,

    /// <summary>Zeroes as many bytes as the immediate says.</summary>
    ZeroBlock,

    MemoryCopy, MemoryFill, MemorySize, MemoryGrow,

    /// <summary>Moves the stack pointer down by the operand, rounded up to 16, until the function returns; the result is the new block.</summary>
    AllocateStack,

    GlobalGet, GlobalSet,

    /// <summary>The address of the symbol, thread-local data, in this thread's block, plus the immediate.</summary>
    ThreadLocalAddress,

    /// <summary>Calls the function that is the symbol.</summary>
    Call,

    /// <summary>Calls through the table; the index is the last operand, the signature is that of the instruction.</summary>
    CallIndirect,

    /// <summary>
    /// Calls the function that the symbol, a <see cref="Symbols.SelectorSymbol"/>, has for the class of an object: the operand that the
    /// immediate counts, which is not null.
    /// </summary>
    CallVirtual,

    /// <summary>The table index of the function that the symbol, a <see cref="Symbols.SelectorSymbol"/>, has for the class of the operand.</summary>
    VirtualFunction,

    /// <summary>Whether the operand, an object or null, is of a class in the set of the symbol, a <see cref="Symbols.TypeTestSymbol"/>.</summary>
    IsInstance,

    /// <summary>Does nothing: to the collector the operand is alive up to here.</summary>
    KeepAlive,

    /// <summary>Calls the symbol, a function without parameters that does not return, where the operand is not zero.</summary>
    ThrowIf,

    /// <summary>
    /// Throws the operand, an object; the block ends behind it. The immediate is 1 where a handler of the function throws on what it got.
    /// </summary>
    Throw,

    /// <summary>
    /// From here on, what is thrown comes from the place in the source that the operand says: the address of a record of stack traces, or 0.
    /// </summary>
    MarkSite,

    /// <summary>What <see cref="MarkSite"/> said last in this call of the function; 0 before that.</summary>
    CurrentSite,

    /// <summary>Makes sure that a class constructor has run; the symbol is an <see cref="Symbols.InitializationSymbol"/>.</summary>
    EnsureInitialized,

    // Terminators.
    Jump, Branch, Switch, Return, Unreachable,
}
