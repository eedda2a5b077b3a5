using Weft.Compiler.IR;
using Weft.Wasm.Instructions;
using WasmOpcode = Weft.Wasm.Instructions.Opcode;
using WasmOpcodeTable = Weft.Wasm.Instructions.OpcodeTable;

namespace Weft.Compiler.Emit.Selection;

/// <summary>WebAssembly's opcodes by their names in the text format, and those that the emitter names itself.</summary>
internal static class WasmOpcodes
{
    private static readonly Dictionary<string, WasmOpcode> ByName = Index();

    public static readonly WasmOpcode Br = Named("br");
    public static readonly WasmOpcode BrIf = Named("br_if");
    public static readonly WasmOpcode BrTable = Named("br_table");
    public static readonly WasmOpcode Throw = Named("throw");
    public static readonly WasmOpcode Return = Named("return");
    public static readonly WasmOpcode Select = Named("select");
    public static readonly WasmOpcode LocalSet = Named("local.set");
    public static readonly WasmOpcode LocalTee = Named("local.tee");
    public static readonly WasmOpcode F32Const = Named("f32.const");
    public static readonly WasmOpcode F64Const = Named("f64.const");
    public static readonly WasmOpcode V128Const = Named("v128.const");
    public static readonly WasmOpcode MemorySize = Named("memory.size");
    public static readonly WasmOpcode MemoryGrow = Named("memory.grow");
    public static readonly WasmOpcode MemoryCopy = Named("memory.copy");
    public static readonly WasmOpcode MemoryFill = Named("memory.fill");
    public static readonly WasmOpcode AtomicFence = Named("atomic.fence");
    public static readonly WasmOpcode I32Eqz = Named("i32.eqz");
    public static readonly WasmOpcode I32Add = Named("i32.add");
    public static readonly WasmOpcode I32Sub = Named("i32.sub");
    public static readonly WasmOpcode I32And = Named("i32.and");
    public static readonly WasmOpcode I32LtU = Named("i32.lt_u");

    /// <summary>The opcode of a name, or null where there is no such instruction.</summary>
    public static WasmOpcode? Find(string name) => ByName.TryGetValue(name, out WasmOpcode opcode) ? opcode : null;

    /// <summary>The opcode of a name that there is.</summary>
    public static WasmOpcode Named(string name) => Find(name) ?? throw InternalError.Of($"there is no instruction {name}");

    private static Dictionary<string, WasmOpcode> Index()
    {
        Dictionary<string, WasmOpcode> opcodes = new(StringComparer.Ordinal);
        for (int i = 0; i < OpcodePage.TotalSize; i++)
        {
            if (WasmOpcodeTable.GetName((WasmOpcode)i) is { } name)
            {
                // A name with two encodings (select, ref.test) means the shorter one, which comes first.
                opcodes.TryAdd(name, (WasmOpcode)i);
            }
        }

        return opcodes;
    }
}
