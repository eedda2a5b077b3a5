using System.Globalization;
using Weft.Compiler.IR;
using WasmOpcode = Weft.Wasm.Instructions.Opcode;

namespace Weft.Compiler.Emit.Selection;

/// <summary>The WebAssembly instruction for each load, store and atomic instruction, by the type of the value and the width in memory.</summary>
internal static class AccessSelection
{
    private const int WidthCount = 5;

    // {0} is the type, {1} the bits where they are fewer than the type's, {2} the sign of a narrow load.
    private static readonly (Opcode Opcode, string Name)[] Names =
    [
        (Opcode.Load, "{0}.load{1}{2}"), (Opcode.Store, "{0}.store{1}"), (Opcode.AtomicLoad, "{0}.atomic.load{1}{2}"),
        (Opcode.AtomicStore, "{0}.atomic.store{1}"), (Opcode.AtomicAdd, "{0}.atomic.rmw{1}.add{2}"),
        (Opcode.AtomicSub, "{0}.atomic.rmw{1}.sub{2}"), (Opcode.AtomicAnd, "{0}.atomic.rmw{1}.and{2}"),
        (Opcode.AtomicOr, "{0}.atomic.rmw{1}.or{2}"), (Opcode.AtomicXor, "{0}.atomic.rmw{1}.xor{2}"),
        (Opcode.AtomicExchange, "{0}.atomic.rmw{1}.xchg{2}"), (Opcode.AtomicCompareExchange, "{0}.atomic.rmw{1}.cmpxchg{2}"),
    ];

    private static readonly WasmOpcode?[] Table = Build();

    /// <summary>Finds the instruction.</summary>
    /// <param name="opcode">An opcode with an access.</param>
    /// <param name="type">The type of the value in the local.</param>
    /// <param name="width">Bytes in memory.</param>
    /// <param name="isSigned">Whether a narrow load extends with the sign; atomic ones never do.</param>
    public static WasmOpcode Find(Opcode opcode, MachineType type, int width, bool isSigned) =>
        Table[Place(opcode, type, int.Log2(width), isSigned && width < type.Size())]
        ?? throw InternalError.Of($"{opcode.Info().Name} of {width} bytes as {type.Name()} is no instruction");

    /// <summary>The instruction that extends the lowest bytes of a value with their sign.</summary>
    public static WasmOpcode SignExtension(MachineType type, int width) =>
        WasmOpcodes.Named(string.Create(CultureInfo.InvariantCulture, $"{type.Name()}.extend{width * 8}_s"));

    private static int Place(Opcode opcode, MachineType type, int widthLog2, bool isSigned) =>
        ((((int)opcode * MachineTypes.Count) + (int)type) * WidthCount + widthLog2) * 2 + (isSigned ? 1 : 0);

    private static WasmOpcode?[] Build()
    {
        WasmOpcode?[] table = new WasmOpcode?[IR.OpcodeTable.All.Length * MachineTypes.Count * WidthCount * 2];
        foreach ((Opcode opcode, string name) in Names)
        {
            for (MachineType type = 0; (int)type < MachineTypes.Count; type++)
            {
                for (int widthLog2 = 0; 1 << widthLog2 <= type.Size(); widthLog2++)
                {
                    int width = 1 << widthLog2;
                    bool isWhole = width == type.Size();
                    table[Place(opcode, type, widthLog2, false)] = Find(name, type, isWhole ? 0 : width, "_u");
                    table[Place(opcode, type, widthLog2, true)] = isWhole ? null : Find(name, type, width, "_s");
                }
            }
        }

        return table;
    }

    private static WasmOpcode? Find(string name, MachineType type, int width, string sign) =>
        WasmOpcodes.Find(name
            .Replace("{0}", type.Name(), StringComparison.Ordinal)
            .Replace("{1}", width == 0 ? "" : (width * 8).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{2}", width == 0 ? "" : sign, StringComparison.Ordinal));
}
