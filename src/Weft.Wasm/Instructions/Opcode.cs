namespace Weft.Wasm.Instructions;

/// <summary>An opcode: its page (no prefix, 0xFB, 0xFC, 0xFD or 0xFE) in the upper bits, its number in the lower nine.</summary>
/// <remarks>
/// The members are the instructions that code refers to. Every instruction, named here or not, is a row of <see cref="OpcodeTable"/>.
/// </remarks>
public enum Opcode : ushort
{
    /// <summary><c>unreachable</c>.</summary>
    Unreachable = 0x00,

    /// <summary><c>block</c>.</summary>
    Block = 0x02,

    /// <summary><c>loop</c>.</summary>
    Loop = 0x03,

    /// <summary><c>if</c>.</summary>
    If = 0x04,

    /// <summary><c>else</c>.</summary>
    Else = 0x05,

    /// <summary><c>try</c> of the legacy exceptions.</summary>
    Try = 0x06,

    /// <summary><c>catch</c> of the legacy exceptions.</summary>
    Catch = 0x07,

    /// <summary><c>end</c>.</summary>
    End = 0x0B,

    /// <summary><c>call</c>.</summary>
    Call = 0x10,

    /// <summary><c>call_indirect</c>.</summary>
    CallIndirect = 0x11,

    /// <summary><c>return_call</c>.</summary>
    ReturnCall = 0x12,

    /// <summary><c>delegate</c> of the legacy exceptions.</summary>
    Delegate = 0x18,

    /// <summary><c>catch_all</c> of the legacy exceptions.</summary>
    CatchAll = 0x19,

    /// <summary><c>drop</c>.</summary>
    Drop = 0x1A,

    /// <summary><c>try_table</c>.</summary>
    TryTable = 0x1F,

    /// <summary><c>local.get</c>.</summary>
    LocalGet = 0x20,

    /// <summary><c>global.get</c>.</summary>
    GlobalGet = 0x23,

    /// <summary><c>global.set</c>.</summary>
    GlobalSet = 0x24,

    /// <summary><c>i32.const</c>.</summary>
    I32Const = 0x41,

    /// <summary><c>i64.const</c>.</summary>
    I64Const = 0x42,

    /// <summary><c>ref.func</c>.</summary>
    RefFunc = 0xD2,

    /// <summary><c>memory.init</c>.</summary>
    MemoryInit = OpcodePage.Miscellaneous | 8,

    /// <summary><c>data.drop</c>.</summary>
    DataDrop = OpcodePage.Miscellaneous | 9,

    /// <summary><c>array.new_data</c>.</summary>
    ArrayNewData = OpcodePage.Gc | 9,

    /// <summary><c>array.init_data</c>.</summary>
    ArrayInitData = OpcodePage.Gc | 18,

    /// <summary><c>memory.atomic.notify</c>.</summary>
    MemoryAtomicNotify = OpcodePage.Atomic | 0x00,

    /// <summary><c>memory.atomic.wait32</c>.</summary>
    MemoryAtomicWait32 = OpcodePage.Atomic | 0x01,

    /// <summary><c>memory.atomic.wait64</c>.</summary>
    MemoryAtomicWait64 = OpcodePage.Atomic | 0x02,

    /// <summary><c>i32.atomic.store</c>.</summary>
    I32AtomicStore = OpcodePage.Atomic | 0x17,

    /// <summary><c>i64.atomic.store</c>.</summary>
    I64AtomicStore = OpcodePage.Atomic | 0x18,

    /// <summary><c>i32.atomic.store8</c>.</summary>
    I32AtomicStore8 = OpcodePage.Atomic | 0x19,

    /// <summary><c>i32.atomic.store16</c>.</summary>
    I32AtomicStore16 = OpcodePage.Atomic | 0x1A,

    /// <summary><c>i64.atomic.store8</c>.</summary>
    I64AtomicStore8 = OpcodePage.Atomic | 0x1B,

    /// <summary><c>i64.atomic.store16</c>.</summary>
    I64AtomicStore16 = OpcodePage.Atomic | 0x1C,

    /// <summary><c>i64.atomic.store32</c>.</summary>
    I64AtomicStore32 = OpcodePage.Atomic | 0x1D,

    /// <summary><c>i32.atomic.rmw.xchg</c>, the first of seven exchanges in the order of the stores.</summary>
    I32AtomicRmwXchg = OpcodePage.Atomic | 0x41,

    /// <summary><c>i32.atomic.rmw8.xchg_u</c>.</summary>
    I32AtomicRmw8XchgU = OpcodePage.Atomic | 0x43,
}
