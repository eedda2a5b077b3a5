namespace Weft.Compiler.IR;

/// <summary>What an instruction may do besides computing its result.</summary>
[Flags]
internal enum OpcodeEffects : ushort
{
    /// <summary>The result depends on the operands alone, and the instruction can be removed, repeated and moved.</summary>
    None = 0,

    /// <summary>Reads memory or a global.</summary>
    Reads = 1,

    /// <summary>Writes memory or a global.</summary>
    Writes = 2,

    /// <summary>May not continue with the next instruction, or has to stay on its side of those that may not.</summary>
    Throws = 4,

    /// <summary>Orders the accesses of this thread as others see them, so that none may move across it.</summary>
    Synchronizes = 8,

    /// <summary>The operands can change places.</summary>
    Commutative = 16,

    /// <summary>Ends a block.</summary>
    Terminator = 32,

    /// <summary>Has a <see cref="MemoryAccess"/>.</summary>
    Access = 64,

    /// <summary>Stands where it is for those who look at the function.</summary>
    Marks = 256,

    /// <summary>Runs other code.</summary>
    Call = Reads | Writes | Throws | Synchronizes | 128,
}

/// <summary>How the type of the result follows.</summary>
internal enum ResultRule : byte
{
    /// <summary>No result.</summary>
    None,

    /// <summary>The type of the first operand.</summary>
    SameAsOperand,

    /// <summary>i32.</summary>
    I32,

    /// <summary>As the instruction says; printed with it.</summary>
    Explicit,
}

/// <summary>A row of <see cref="OpcodeTable"/>.</summary>
/// <param name="Opcode">The opcode.</param>
/// <param name="Name">Its name in IR text.</param>
/// <param name="OperandCount">How many operands it has; -1 where that varies.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="Effects">Its effects.</param>
internal sealed record OpcodeInfo(Opcode Opcode, string Name, int OperandCount, ResultRule Result, OpcodeEffects Effects)
{
    /// <summary>Whether it ends a block.</summary>
    public bool IsTerminator => (Effects & OpcodeEffects.Terminator) != 0;

    /// <summary>Whether an instruction whose result nobody uses can be removed.</summary>
    public bool IsRemovable => (Effects & (OpcodeEffects.Writes | OpcodeEffects.Throws | OpcodeEffects.Synchronizes | OpcodeEffects.Terminator
        | OpcodeEffects.Marks)) == 0;

    /// <summary>Whether the result depends on the operands alone.</summary>
    public bool IsPure => (Effects & ~OpcodeEffects.Commutative) == 0;
}

/// <summary>Every opcode with its name, operands and effects.</summary>
internal static class OpcodeTable
{
    private const OpcodeEffects None = OpcodeEffects.None;
    private const OpcodeEffects Commutative = OpcodeEffects.Commutative;
    private const OpcodeEffects Reads = OpcodeEffects.Reads;
    private const OpcodeEffects Writes = OpcodeEffects.Writes;
    private const OpcodeEffects Atomic = OpcodeEffects.Reads | OpcodeEffects.Writes | OpcodeEffects.Synchronizes | OpcodeEffects.Access;

    private static readonly OpcodeInfo[] Rows =
    [
        .. Group(2, ResultRule.SameAsOperand, Commutative, (Opcode.Add, "add"), (Opcode.Mul, "mul"), (Opcode.And, "and"),
            (Opcode.Or, "or"), (Opcode.Xor, "xor"), (Opcode.Min, "min"), (Opcode.Max, "max")),
        .. Group(2, ResultRule.SameAsOperand, None, (Opcode.Sub, "sub"), (Opcode.DivS, "div_s"), (Opcode.DivU, "div_u"),
            (Opcode.RemS, "rem_s"), (Opcode.RemU, "rem_u"), (Opcode.Shl, "shl"), (Opcode.ShrS, "shr_s"), (Opcode.ShrU, "shr_u"),
            (Opcode.Rotl, "rotl"), (Opcode.Rotr, "rotr"), (Opcode.Div, "div"), (Opcode.CopySign, "copysign")),
        .. Group(1, ResultRule.SameAsOperand, None, (Opcode.Clz, "clz"), (Opcode.Ctz, "ctz"), (Opcode.Popcnt, "popcnt"),
            (Opcode.Extend8S, "extend8_s"), (Opcode.Extend16S, "extend16_s"), (Opcode.Extend32S, "extend32_s"), (Opcode.Abs, "abs"),
            (Opcode.Neg, "neg"), (Opcode.Ceil, "ceil"), (Opcode.Floor, "floor"), (Opcode.Trunc, "trunc"), (Opcode.Nearest, "nearest"),
            (Opcode.Sqrt, "sqrt")),
        .. Group(1, ResultRule.I32, None, (Opcode.Eqz, "eqz")),
        .. Group(2, ResultRule.I32, Commutative, (Opcode.Eq, "eq"), (Opcode.Ne, "ne")),
        .. Group(2, ResultRule.I32, None, (Opcode.LtS, "lt_s"), (Opcode.LtU, "lt_u"), (Opcode.GtS, "gt_s"), (Opcode.GtU, "gt_u"),
            (Opcode.LeS, "le_s"), (Opcode.LeU, "le_u"), (Opcode.GeS, "ge_s"), (Opcode.GeU, "ge_u"), (Opcode.Lt, "lt"), (Opcode.Gt, "gt"),
            (Opcode.Le, "le"), (Opcode.Ge, "ge")),
        .. Group(1, ResultRule.Explicit, None, (Opcode.Wrap, "wrap"), (Opcode.ExtendS, "extend_s"), (Opcode.ExtendU, "extend_u"),
            (Opcode.TruncSatS, "trunc_sat_s"), (Opcode.TruncSatU, "trunc_sat_u"), (Opcode.ConvertS, "convert_s"),
            (Opcode.ConvertU, "convert_u"), (Opcode.Demote, "demote"), (Opcode.Promote, "promote"), (Opcode.Reinterpret, "reinterpret")),
        .. Group(3, ResultRule.SameAsOperand, None, (Opcode.Select, "select")),
        .. Group(1, ResultRule.Explicit, None, (Opcode.Extract, "extract")),

        .. Group(1, ResultRule.Explicit, Reads | OpcodeEffects.Access, (Opcode.Load, "load")),
        .. Group(2, ResultRule.None, Writes | OpcodeEffects.Access, (Opcode.Store, "store")),
        .. Group(1, ResultRule.Explicit, Atomic & ~Writes, (Opcode.AtomicLoad, "atomic_load")),
        .. Group(2, ResultRule.None, Atomic & ~Reads, (Opcode.AtomicStore, "atomic_store")),
        .. Group(2, ResultRule.Explicit, Atomic, (Opcode.AtomicAdd, "atomic_add"), (Opcode.AtomicSub, "atomic_sub"),
            (Opcode.AtomicAnd, "atomic_and"), (Opcode.AtomicOr, "atomic_or"), (Opcode.AtomicXor, "atomic_xor"),
            (Opcode.AtomicExchange, "atomic_exchange")),
        .. Group(3, ResultRule.Explicit, Atomic, (Opcode.AtomicCompareExchange, "atomic_compare_exchange")),
        .. Group(0, ResultRule.None, OpcodeEffects.Synchronizes, (Opcode.Fence, "fence")),
        .. Group(3, ResultRule.I32, OpcodeEffects.Call, (Opcode.Wait32, "wait32"), (Opcode.Wait64, "wait64")),
        .. Group(2, ResultRule.I32, OpcodeEffects.Call, (Opcode.Notify, "notify")),

        .. Group(2, ResultRule.None, Reads | Writes, (Opcode.CopyBlock, "copy_block")),
        .. Group(1, ResultRule.None, Writes, (Opcode.ZeroBlock, "zero_block")),
        .. Group(3, ResultRule.None, Reads | Writes, (Opcode.MemoryCopy, "memory_copy")),
        .. Group(3, ResultRule.None, Writes, (Opcode.MemoryFill, "memory_fill")),
        .. Group(0, ResultRule.I32, Reads, (Opcode.MemorySize, "memory_size")),
        .. Group(1, ResultRule.I32, Reads | Writes, (Opcode.MemoryGrow, "memory_grow")),
        .. Group(1, ResultRule.Explicit, Reads | Writes | OpcodeEffects.Throws, (Opcode.AllocateStack, "allocate_stack")),
        .. Group(0, ResultRule.Explicit, None, (Opcode.ThreadLocalAddress, "thread_local_address")),
        .. Group(0, ResultRule.Explicit, Reads, (Opcode.GlobalGet, "global_get")),
        .. Group(1, ResultRule.None, Writes, (Opcode.GlobalSet, "global_set")),

        .. Group(-1, ResultRule.Explicit, OpcodeEffects.Call, (Opcode.Call, "call"), (Opcode.CallIndirect, "call_indirect"),
            (Opcode.CallVirtual, "call_virtual")),
        .. Group(1, ResultRule.I32, Reads, (Opcode.VirtualFunction, "virtual_function"), (Opcode.IsInstance, "is_instance")),
        .. Group(1, ResultRule.None, OpcodeEffects.Marks, (Opcode.KeepAlive, "keep_alive")),
        .. Group(1, ResultRule.None, OpcodeEffects.Throws, (Opcode.ThrowIf, "throw_if")),
        .. Group(1, ResultRule.None, OpcodeEffects.Call, (Opcode.Throw, "throw")),
        .. Group(1, ResultRule.None, OpcodeEffects.Throws | OpcodeEffects.Marks, (Opcode.MarkSite, "mark_site")),
        .. Group(0, ResultRule.I32, Reads, (Opcode.CurrentSite, "current_site")),
        .. Group(0, ResultRule.None, OpcodeEffects.Call, (Opcode.EnsureInitialized, "ensure_initialized")),

        .. Group(0, ResultRule.None, OpcodeEffects.Terminator, (Opcode.Jump, "jump"), (Opcode.Unreachable, "unreachable")),
        .. Group(1, ResultRule.None, OpcodeEffects.Terminator, (Opcode.Branch, "branch"), (Opcode.Switch, "switch")),
        .. Group(-1, ResultRule.None, OpcodeEffects.Terminator, (Opcode.Return, "return")),
    ];

    private static readonly OpcodeInfo[] ByOpcode = Index();

    private static readonly Dictionary<string, OpcodeInfo> ByName = Rows.ToDictionary(row => row.Name, StringComparer.Ordinal);

    /// <summary>All rows, in the order of the opcodes.</summary>
    public static ReadOnlySpan<OpcodeInfo> All => ByOpcode;

    /// <summary>The row of an opcode.</summary>
    public static OpcodeInfo Info(this Opcode opcode) => ByOpcode[(int)opcode];

    /// <summary>The row of a name in IR text, or null where there is none.</summary>
    public static OpcodeInfo? Find(string name) => ByName.GetValueOrDefault(name);

    private static OpcodeInfo[] Group(int operandCount, ResultRule result, OpcodeEffects effects, params (Opcode Opcode, string Name)[] members) =>
        [.. members.Select(member => new OpcodeInfo(member.Opcode, member.Name, operandCount, result, effects))];

    private static OpcodeInfo[] Index()
    {
        OpcodeInfo[] rows = new OpcodeInfo[Enum.GetValues<Opcode>().Length];
        foreach (OpcodeInfo row in Rows)
        {
            rows[(int)row.Opcode] = row;
        }

        return rows;
    }
}
